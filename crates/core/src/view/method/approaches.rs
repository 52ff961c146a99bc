//! How progress is judged, in words: what `docs/verdicts.md` says at length. The calculations themselves are in [`crate::verdict`].

use crate::lang::Lang;
use crate::verdict::Method;

/// A way in which figures are held against targets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Approach {
    /// A milestone whose year is over.
    Milestone,
    /// A year of a yearly path.
    Path,
    /// The outlook to the next milestone; it decides.
    Outlook,
    /// The second method beside it; it never decides.
    CrossCheck,
    /// What is gained a year, and what is needed.
    Pace,
    /// A ceiling once reached.
    Upkeep,
    /// A change of territory.
    Territory,
    /// Shares of few things.
    SmallDenominator,
}

impl Approach {
    /// Every one, in the order in which a page tells of them.
    pub const ALL: [Self; 8] = [
        Self::Milestone,
        Self::Path,
        Self::Outlook,
        Self::CrossCheck,
        Self::Pace,
        Self::Upkeep,
        Self::Territory,
        Self::SmallDenominator,
    ];

    /// Its name.
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Milestone => lang.pick("Mốc mục tiêu đã qua", "A milestone that has passed"),
            Self::Path => lang.pick("Lộ trình từng năm", "A yearly path"),
            Self::Outlook => lang.pick("Triển vọng đến mốc sắp tới", "The outlook to the next milestone"),
            Self::CrossCheck => {
                lang.pick("Đối chiếu bằng tỷ số tốc độ tăng", "The cross-check by growth rates")
            }
            Self::Pace => lang.pick("Nhịp", "Pace"),
            Self::Upkeep => lang.pick("Mức phải duy trì", "A level to maintain"),
            Self::Territory => lang.pick("Địa giới thay đổi", "A change of boundaries"),
            Self::SmallDenominator => lang.pick("Mẫu số nhỏ", "A small denominator"),
        }
    }

    /// Its formulas, a line each; none where there is nothing to compute.
    pub const fn formulas(self) -> &'static [&'static str] {
        match self {
            Self::Milestone => &["T − y", "⌈T × D⌉ − N"],
            Self::Path => &["T − y"],
            Self::Outlook => {
                &["s = (y₂ − y₁) / (t₂ − t₁)", "ŷ = y₂ + s × (t₃ − t₂)", "g = (T − ŷ) / (T − y₂)"]
            }
            Self::CrossCheck => &[
                "CAGR = (y₂ / y₀)^(1 / (t₂ − t₀)) − 1",
                "CAGR* = (T / y₀)^(1 / (t₃ − t₀)) − 1",
                "R = d × CAGR / |CAGR*|",
            ],
            Self::Pace => &["(T − y₂) / (t₃ − t₂)"],
            Self::SmallDenominator => &["100 / D"],
            Self::Upkeep | Self::Territory => &[],
        }
    }

    /// What it says, in plain words.
    pub const fn rule(self, lang: Lang) -> &'static str {
        match self {
            Self::Milestone => lang.pick(
                "Khi năm của mốc đã hết, chỉ xét số liệu của chính năm đó: đạt, không đạt (thiếu bao nhiêu điểm), hoặc chưa có số \
                 liệu. Không lấy số liệu năm khác thay vào. Nơi có tử số và mẫu số thì tính thêm còn thiếu bao nhiêu gia đình \
                 hay đơn vị.",
                "Once its year is over, only the figure of that year counts: met, missed and by how many points, or no figure. \
                 No other year stands in for it. Where both counts are published, the gap is given in families or units as well.",
            ),
            Self::Path => lang.pick(
                "Nơi kế hoạch đặt mức cho từng năm, số liệu mỗi năm được so với mức của chính năm đó. Giữa hai mốc không nội \
                 suy mức nào.",
                "Where a plan sets a level for each year, each year's figure is compared with that year's level. No level is \
                 interpolated between milestones.",
            ),
            Self::Outlook => lang.pick(
                "Lấy nhịp bình quân của tối đa 5 lần thay đổi hằng năm gần nhất, kéo dài đến năm của mốc, rồi xem còn hụt bao \
                 nhiêu phần của quãng đường phía trước (g). Dưới 5\u{a0}%: đúng tiến độ; từ 5\u{a0}% đến 20\u{a0}%: gần đúng tiến độ; trên 20\u{a0}%: quá chậm; khoảng cách không thu hẹp: đi xa mục tiêu hoặc đứng yên. Ít hơn 6 số liệu liền năm thì vẫn tính, \
                 nhưng ghi “tính có điều chỉnh”; dưới hai số liệu thì không đủ để xét. Đây không phải dự báo: kết luận chỉ nói \
                 nếu giữ nhịp ấy thì đến đâu.",
                "The mean of at most the last five annual changes is carried on to the milestone's year; g is the part of the way \
                 ahead that would then be missing. Below 5%: on track; 5% to 20%: nearly on track; above 20%: too slow; a \
                 distance that does not shrink: moving away, or standing still. With fewer than six figures of years in a row it \
                 is computed all the same and labelled “adapted”; with fewer than two it cannot be judged. It is no forecast: it \
                 says only where that pace would lead.",
            ),
            Self::CrossCheck => lang.pick(
                "So tốc độ tăng bình quân đến nay với tốc độ cần có để đạt mục tiêu (R). Từ 0,95: đúng tiến độ; từ 0,60: có tiến \
                 bộ nhưng cần nhanh hơn; từ 0: tiến bộ hạn chế; dưới 0: thụt lùi. Tỷ số này có lợi cho nơi khởi điểm thấp nên \
                 không bao giờ quyết định; hai cách cho kết quả khác nhau thì nói ra.",
                "Compares the mean growth rate so far with the one that would reach the target (R). From 0.95: on track; from \
                 0.60: progress, but acceleration needed; from 0: limited progress; below 0: deterioration. The ratio flatters \
                 low starting values, so it never decides; a disagreement is told.",
            ),
            Self::Pace => lang.pick(
                "Mỗi năm đã tăng bao nhiêu điểm và còn cần bao nhiêu điểm; quy ra số gia đình, đơn vị… nơi có tử số và mẫu số, \
                 với giả định mẫu số giữ nguyên.",
                "Points gained a year so far, and points a year still needed; in families or units where both counts are \
                 published, if the denominator stays as it is.",
            ),
            Self::Upkeep => lang.pick(
                "Mục tiêu 100\u{a0}% hoặc một danh hiệu đã đạt mà số liệu mới nhất thấp hơn, dù ít, là không giữ được.",
                "Where a target of 100% or a title was reached and the latest figure is lower, by however little, it was not kept.",
            ),
            Self::Territory => lang.pick(
                "Số liệu trước và sau khi đổi địa giới không nối với nhau. Nhịp, triển vọng và đối chiếu chỉ tính từ số liệu của \
                 địa giới mới; mốc đã qua vẫn xét bằng số liệu của chính năm đó.",
                "Figures before and after a change of boundaries are not joined. Pace, outlook and cross-check rest on the figures \
                 of the new territory; a milestone that has passed is still judged by its own year's figure.",
            ),
            Self::SmallDenominator => lang.pick(
                "Tỷ lệ của ít hơn 10 đơn vị được đánh dấu, vì thêm hay bớt một đơn vị là tỷ lệ đổi nhiều điểm.",
                "A share of fewer than ten things is marked, since one more or less moves it by many points.",
            ),
        }
    }

    /// The published method that it is; none for comparisons that need none.
    pub const fn method(self) -> Option<Method> {
        match self {
            Self::Outlook => Some(Method::Dns),
            Self::CrossCheck => Some(Method::GrowthRatio),
            _ => None,
        }
    }
}

/// The symbols of the formulas.
pub(super) const fn symbols(lang: Lang) -> [(&'static str, &'static str); 9] {
    [
        ("y₂, t₂", lang.pick("số liệu mới nhất và năm của nó", "the latest figure and its year")),
        (
            "y₁, t₁",
            lang.pick(
                "số liệu đầu của khoảng tính nhịp, và năm",
                "the figure that the pace begins with, and its year",
            ),
        ),
        (
            "y₀, t₀",
            lang.pick(
                "số liệu đầu tiên của cả chuỗi trên địa giới mới nhất, và năm",
                "the first figure of the whole series on the present territory, and its year",
            ),
        ),
        ("T, t₃", lang.pick("mục tiêu và năm của mục tiêu", "the target and its year")),
        ("s", lang.pick("nhịp bình quân mỗi năm", "the mean annual change")),
        (
            "ŷ",
            lang.pick("giá trị dự kiến cho năm t₃ nếu giữ nhịp", "the figure that the pace leads to in t₃"),
        ),
        (
            "g",
            lang.pick(
                "phần còn hụt của quãng đường phía trước",
                "what would be missing of the way still to go",
            ),
        ),
        (
            "d",
            lang.pick(
                "1 nếu càng cao càng tốt, −1 nếu càng thấp càng tốt",
                "1 where higher is better, −1 where lower is",
            ),
        ),
        ("N, D", lang.pick("tử số, mẫu số", "numerator, denominator")),
    ]
}
