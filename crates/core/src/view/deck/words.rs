//! Words that only decks say, in both languages.

use crate::date::{Date, Year};
use crate::format;
use crate::lang::Lang;
use crate::model::Level;
use crate::package::Descriptor;
use crate::sentence::{counted_areas, counted_indicators};
use crate::standing::Aim;
use crate::view::Comparison;
use crate::view::compare::Across;
use crate::view::deck::Topic;
use crate::view::overview::Overview;

/// The title of a deck: "Hải Phòng: tiến độ xây dựng xã hội học tập so với mục tiêu 2025 và 2030".
pub fn deck_title(overview: &Overview, lang: Lang) -> String {
    let name = overview.place.name.get(lang);
    let years: Vec<String> =
        [overview.passed, overview.coming].into_iter().flatten().map(format::year).collect();
    let years = years.join(lang.pick(" và ", " and "));
    match (years.is_empty(), lang) {
        (true, Lang::Vi) => format!("{name}: tiến độ xây dựng xã hội học tập"),
        (true, Lang::En) => format!("{name}: progress toward a learning society"),
        (false, Lang::Vi) => format!("{name}: tiến độ xây dựng xã hội học tập so với mục tiêu {years}"),
        (false, Lang::En) => format!("{name}: progress toward the learning-society targets of {years}"),
    }
}

/// Which release the figures are of: "Số liệu: Hải Phòng, phiên bản 1.1.0, 22/11/2026".
pub fn data_of(edition: &str, lang: Lang) -> String {
    format!("{}: {edition}", lang.pick("Số liệu", "Data"))
}

/// Which release of which dataset, at the foot of each slide: "Hải Phòng, phiên bản 1.1.0".
pub fn release(descriptor: &Descriptor, lang: Lang) -> String {
    let title = descriptor.title.get(lang);
    match descriptor.version.as_str() {
        "" => title.to_owned(),
        version => format!("{title}, {} {version}", lang.pick("phiên bản", "version")),
    }
}

/// The day of the deck: "Ngày trình bày: 23/11/2026".
pub fn shown_on(today: Date, lang: Lang) -> String {
    format!("{}: {}", lang.pick("Ngày trình bày", "Shown on"), format::date(today, lang))
}

/// The title of the slide that says what is to come.
pub const fn agenda(lang: Lang) -> &'static str {
    lang.pick("Nội dung", "Agenda")
}

/// A topic as an entry of the agenda or of a list of slides.
pub const fn topic(topic: &Topic, lang: Lang) -> &'static str {
    match topic {
        Topic::Title => lang.pick("Trang đầu", "Title"),
        Topic::Agenda => agenda(lang),
        Topic::Summary => lang.pick("Tóm tắt", "Summary"),
        Topic::Scorecard => lang.pick("Bảng theo dõi", "Scorecard"),
        Topic::Indicator(_) => lang.pick("Chỉ tiêu", "Indicator"),
        Topic::Ranking(_) => lang.pick("Các địa bàn", "All areas"),
        Topic::Areas { .. } => lang.pick("So sánh các địa bàn", "Areas compared"),
        Topic::Indicators(_) => lang.pick("So sánh các chỉ tiêu", "Indicators compared"),
        Topic::Reporting => lang.pick("Nơi nào đã có số liệu", "Who has reported"),
        Topic::Data => lang.pick("Bộ số liệu", "The dataset"),
        Topic::Change => {
            lang.pick("Thay đổi so với bản số liệu trước", "What changed since the release before")
        }
        Topic::Watch => lang.pick("Nơi cần chú ý", "What to watch"),
        Topic::Sources => lang.pick("Nguồn số liệu và mục tiêu", "Sources of figures and targets"),
        Topic::Method => lang.pick("Cách xét", "How progress is judged"),
    }
}

/// An entry of the agenda for indicators that follow each other: "Từng chỉ tiêu (11)".
pub fn indicators_one_by_one(number: usize, lang: Lang) -> String {
    format!("{} ({number})", lang.pick("Từng chỉ tiêu", "Indicator by indicator"))
}

/// An entry of the agenda for a comparison: "Gia đình học tập: so sánh 3 địa bàn".
pub fn compared(comparison: &Comparison, lang: Lang) -> String {
    let number = comparison.lines.len();
    let counted = |vi: &str, en: &str| match (number, lang) {
        (0 | 1, Lang::Vi) => format!("so sánh các {vi}"),
        (0 | 1, Lang::En) => format!("{en} compared"),
        (_, Lang::Vi) => format!("so sánh {number} {vi}"),
        (_, Lang::En) => format!("{number} {en} compared"),
    };
    match &comparison.across {
        Across::Areas(subject) => format!("{}: {}", subject.short.get(lang), counted("địa bàn", "areas")),
        Across::Indicators(place) => {
            format!("{}: {}", place.name.get(lang), counted("chỉ tiêu", "indicators"))
        }
    }
}

/// A figure with its year: "63,2 % năm 2025".
pub fn of_year(value: &str, year: Year, lang: Lang) -> String {
    format!("{value} {} {}", lang.pick("năm", "in"), format::year(year))
}

/// What an empty cell of the chart of who has reported means.
pub const fn none_means(lang: Lang) -> &'static str {
    lang.pick(
        "“Chưa có” là chưa có trong bộ số liệu này, không có nghĩa là chưa báo cáo.",
        "“None” means that the figure is not in this dataset, not that nobody reported.",
    )
}

/// The headings of the slide on the dataset; what it is stands first, without one.
pub const fn data_headings(lang: Lang) -> [&'static str; 6] {
    [
        "",
        lang.pick("Bản đang xem", "This edition"),
        lang.pick("Điều kiện sử dụng", "Terms of use"),
        lang.pick("Trong bộ số liệu có", "What it holds"),
        lang.pick("Địa bàn thay đổi", "Areas that changed"),
        lang.pick("Cách tính và quy định qua thời gian", "Definitions and rules over time"),
    ]
}

/// Who made the dataset: "Người làm: …".
pub fn made_by(makers: &str, lang: Lang) -> String {
    format!("{}: {makers}", lang.pick("Người làm", "Made by"))
}

/// How much is in the dataset: "26 chỉ tiêu, 18 địa bàn; số liệu các năm 2018–2025".
pub fn data_holds(indicators: usize, areas: &str, years: Option<(Year, Year)>, lang: Lang) -> String {
    let indicators = counted_indicators(indicators, lang);
    let years = years.map(|(first, last)| match (first == last, lang) {
        (true, Lang::Vi) => format!("; số liệu năm {}", format::year(last)),
        (true, Lang::En) => format!("; figures of {}", format::year(last)),
        (false, Lang::Vi) => format!("; số liệu các năm {}–{}", format::year(first), format::year(last)),
        (false, Lang::En) => format!("; figures of {}–{}", format::year(first), format::year(last)),
    });
    format!("{indicators}, {areas}{}", years.unwrap_or_default())
}

/// How firm the figures are: "Tình trạng số liệu: 640 minh họa".
pub fn firmness(statuses: &str, lang: Lang) -> String {
    format!("{}: {statuses}", lang.pick("Tình trạng số liệu", "Status of figures"))
}

/// What a presenter has to say of figures that are made up.
pub const fn sample_said(lang: Lang) -> &'static str {
    lang.pick(
        "Số liệu trên trang này là số liệu minh họa, không phải số liệu thật.",
        "The figures on this slide are sample data, not real figures.",
    )
}

/// The label at the head of a slide that shows sample data.
pub const fn sample_label(lang: Lang) -> &'static str {
    lang.pick("SỐ LIỆU MINH HỌA, KHÔNG PHẢI SỐ LIỆU THẬT", "SAMPLE DATA, NOT REAL FIGURES")
}

/// How many documents there are: "7 tài liệu làm căn cứ".
pub fn sources_title(number: usize, lang: Lang) -> String {
    match (number, lang) {
        (0, Lang::Vi) => "Chưa có tài liệu nào làm nguồn cho các trang này".to_owned(),
        (0, Lang::En) => "No document stands behind these slides yet".to_owned(),
        (_, Lang::Vi) => format!("{number} tài liệu làm nguồn cho số liệu và mục tiêu"),
        (1, Lang::En) => "1 document behind the figures and targets".to_owned(),
        (_, Lang::En) => format!("{number} documents behind the figures and targets"),
    }
}

/// The title of the slide of methods.
pub const fn method_title(lang: Lang) -> &'static str {
    lang.pick("Cách xét đạt mục tiêu và triển vọng", "How targets and outlooks are judged")
}

/// The short line of sources: "Nguồn: ".
pub const fn source_opening(lang: Lang) -> &'static str {
    lang.pick("Nguồn", "Source")
}

/// Sources by their numbers: "số 1, 3 ở trang 21".
pub fn sources_by_number(numbers: &str, sheet: usize, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Nguồn: số {numbers} trong danh mục ở trang {sheet}"),
        Lang::En => format!("Sources: {numbers} of the list on slide {sheet}"),
    }
}

/// How many parts something has: "phần 2/3".
pub fn part(place: usize, of: usize, lang: Lang) -> String {
    format!("{} {place}/{of}", lang.pick("phần", "part"))
}

/// The heading of the column of indicators, and of that of the latest figures.
pub const fn standings_headings(lang: Lang) -> [&'static str; 2] {
    [lang.pick("Chỉ tiêu", "Indicator"), lang.pick("Số liệu mới nhất", "Latest figure")]
}

/// The heading of the column of areas.
pub const fn areas_heading(lang: Lang) -> &'static str {
    lang.pick("Địa bàn", "Area")
}

/// The finding of the slide of what lags behind: "Hải Phòng: 6 chỉ tiêu và 15 quận, huyện cần chú ý".
pub fn watch_title(name: &str, indicators: usize, areas: usize, level: Option<Level>, lang: Lang) -> String {
    let indicators = (indicators > 0).then(|| counted_indicators(indicators, lang));
    let areas = (areas > 0).then(|| counted_areas(areas, level, lang));
    let counted: Vec<String> = indicators.into_iter().chain(areas).collect();
    let counted = counted.join(lang.pick(" và ", " and "));
    match lang {
        Lang::Vi => format!("{name}: {counted} cần chú ý"),
        Lang::En => format!("{name}: {counted} to watch"),
    }
}

/// The headings of the two groups of what lags behind.
pub const fn watch_headings(lang: Lang) -> [&'static str; 2] {
    [lang.pick("Chỉ tiêu", "Indicators"), lang.pick("Địa bàn", "Areas")]
}

/// Which indicator an area is furthest behind on: "xa mục tiêu nhất: gia đình học tập 63,2 %, thiếu 6,8 điểm".
pub fn furthest(indicator: &str, value: &str, distance: &str, lang: Lang) -> String {
    let opening = lang.pick("xa mục tiêu nhất", "furthest from its target");
    format!("{opening}: {indicator} {value}, {distance}")
}

/// That more areas lag behind than are named: "và 5 quận, huyện khác".
pub fn more_areas(number: usize, level: Option<Level>, lang: Lang) -> String {
    let areas = counted_areas(number, level, lang);
    match lang {
        Lang::Vi => format!("và {areas} khác chưa đạt mọi mục tiêu"),
        Lang::En => format!("and {areas} more that have not met every target"),
    }
}

/// That nothing of this area changed since the release before.
pub const fn no_news(lang: Lang) -> &'static str {
    lang.pick(
        "Không có thay đổi nào về địa bàn này so với bản số liệu trước.",
        "Nothing changed for this area since the release before.",
    )
}

/// How many more changes there are, and where: "và 12 thay đổi nữa, xem /vi/…".
pub fn more_news(number: u64, page: &str, lang: Lang) -> String {
    let number = format::count(number, lang);
    match lang {
        Lang::Vi => format!("và {number} thay đổi nữa, xem {page}"),
        Lang::En => format!("and {number} more, see {page}"),
    }
}

/// The target of the year of the figure, behind it: "mục tiêu 70 %".
pub fn target(value: &str, lang: Lang) -> String {
    format!("{} {value}", lang.pick("mục tiêu", "target"))
}

/// What a gap means beside its figure: "nữa là đạt mục tiêu 2030".
pub fn to_reach(aim: Aim, lang: Lang) -> String {
    let name = crate::sentence::aim_name(aim, lang);
    match lang {
        Lang::Vi => format!("nữa là đạt {name}"),
        Lang::En => format!("more would meet {name}"),
    }
}

/// What a gap means beside its figure where the time is up, or it is told in points: "còn thiếu so với mục tiêu 2025".
pub fn short_of(aim: Aim, lang: Lang) -> String {
    let name = crate::sentence::aim_name(aim, lang);
    match lang {
        Lang::Vi => format!("còn thiếu so với {name}"),
        Lang::En => format!("short of {name}"),
    }
}

/// What a margin means beside its figure: "vượt mục tiêu 2025".
pub fn beyond(aim: Aim, lang: Lang) -> String {
    let name = crate::sentence::aim_name(aim, lang);
    match lang {
        Lang::Vi => format!("vượt {name}"),
        Lang::En => format!("beyond {name}"),
    }
}

/// What a pace is needed for: "để đạt 80 % vào năm 2030".
pub fn pace_for(target: &str, aim: Aim, lang: Lang) -> String {
    let year = format::year(aim.year);
    match lang {
        Lang::Vi => format!("cần có để đạt {target} vào năm {year}"),
        Lang::En => format!("needed to reach {target} by {year}"),
    }
}

/// The pace so far, behind what is needed: "đến nay: 3,7 điểm/năm (2020–2025)".
pub fn pace_so_far(pace: &str, lang: Lang) -> String {
    format!("{}: {pace}", lang.pick("đến nay", "so far"))
}
