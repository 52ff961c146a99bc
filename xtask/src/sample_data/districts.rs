//! The sizes and standings that the sample data of Hải Phòng's districts is drawn from. Orders of magnitude only: codes
//! and numbers of communes are official, everything else is made up.

/// What one district is made of at the end of 2022, and how it tends to do.
pub(super) struct District {
    /// Official code.
    pub(super) area: &'static str,
    /// Countable things in the district.
    pub(super) size: Size,
    /// Communes, wards and townships from 2022 to 2024, and in the first half of 2025.
    pub(super) communes: [i64; 2],
    /// Growth of families and members a year, in hundredths of a percent.
    pub(super) growth: i64,
    /// Workers living in a hundred families.
    pub(super) workers_per_100_families: i64,
    /// Study-promotion officers in a commune.
    pub(super) officers_per_commune: i64,
    /// Distance of the learning families from the target of 2025, in hundredths of a point.
    pub(super) family_lead: i64,
    /// The same for the other indicators, before chance.
    pub(super) lead: i64,
}

/// Things that are counted.
#[derive(Clone, Copy)]
pub(super) struct Size {
    pub(super) families: i64,
    pub(super) clans: i64,
    pub(super) communities: i64,
    pub(super) units: i64,
    pub(super) members: i64,
}

impl Size {
    pub(super) fn plus(self, other: Self, sign: i64) -> Self {
        Self {
            families: self.families + sign * other.families,
            clans: self.clans + sign * other.clans,
            communities: self.communities + sign * other.communities,
            units: self.units + sign * other.units,
            members: self.members + sign * other.members,
        }
    }
}

/// What went with the three communes that left An Dương for Hồng Bàng on 1 January 2025.
pub(super) const MOVED_2025: Size =
    Size { families: 9_260, clans: 64, communities: 31, units: 37, members: 6_850 };
/// The district that lost them.
pub(super) const MOVED_FROM: &str = "312";
/// The district that gained them.
pub(super) const MOVED_TO: &str = "303";
/// The island district without communes: it reports nothing that is counted in communes, and nothing before 2024.
pub(super) const NO_COMMUNES: &str = "318";
/// District-years without any report: a district, a year.
pub(super) const NO_REPORT: [(&str, i64); 2] = [("317", 2022), ("308", 2025)];

const fn size(families: i64, clans: i64, communities: i64, units: i64, members: i64) -> Size {
    Size { families, clans, communities, units, members }
}

const fn district(
    area: &'static str,
    size: Size,
    communes: [i64; 2],
    [growth, workers_per_100_families, officers_per_commune]: [i64; 3],
    [family_lead, lead]: [i64; 2],
) -> District {
    District {
        area,
        size,
        communes,
        growth,
        workers_per_100_families,
        officers_per_commune,
        family_lead,
        lead,
    }
}

/// Hải Phòng's fifteen districts in the order of their codes.
pub(super) const DISTRICTS: [District; 15] = [
    district("303", size(31_450, 128, 142, 214, 22_900), [9, 10], [65, 196, 5], [430, 350]),
    district("304", size(48_720, 117, 188, 263, 33_600), [12, 8], [45, 191, 5], [210, 240]),
    district("305", size(61_980, 186, 224, 298, 41_700), [15, 7], [70, 194, 5], [620, 520]),
    district("306", size(39_860, 207, 119, 246, 27_800), [8, 8], [165, 203, 4], [80, 130]),
    district("307", size(35_240, 231, 136, 187, 25_300), [10, 7], [85, 199, 4], [-140, -60]),
    district("308", size(15_830, 148, 71, 104, 11_900), [6, 6], [80, 204, 4], [-260, -310]),
    district("309", size(18_610, 172, 64, 121, 13_200), [6, 6], [140, 207, 4], [-390, -240]),
    district("311", size(95_370, 984, 331, 392, 72_400), [37, 21], [95, 212, 3], [-680, -470]),
    district("312", size(52_140, 418, 157, 276, 38_900), [16, 10], [150, 209, 4], [150, 180]),
    district("313", size(44_930, 512, 152, 171, 33_800), [17, 17], [75, 214, 3], [-50, 90]),
    district("314", size(46_280, 617, 158, 183, 36_100), [18, 16], [60, 213, 3], [60, -90]),
    district("315", size(49_710, 763, 176, 162, 39_400), [21, 19], [35, 216, 3], [-520, -380]),
    district("316", size(60_450, 941, 238, 194, 49_800), [30, 20], [30, 215, 3], [310, 410]),
    district("317", size(9_140, 132, 58, 96, 6_700), [12, 12], [60, 205, 3], [-860, -620]),
    district("318", size(203, 0, 4, 0, 164), [0, 0], [90, 188, 0], [-1_190, -900]),
];
