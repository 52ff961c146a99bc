//! Verdicts in a word, in a sentence, and the names of the methods behind them.

use crate::lang::Lang;
use crate::model::{Direction, Indicator, Unit};
use crate::standing::Aim;
use crate::value::Value;
use crate::verdict::phrase::Phrase;
use crate::verdict::{
    Forecast, GrowthClass, Outlook, OutlookClass, PaceClass, Point, Projection, Reason, Trend,
};

/// A published method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// The status of the indicators of the German Sustainable Development Strategy; it decides.
    Dns,
    /// The ratio of growth rates of Eurostat and Open SDG; it is shown beside.
    GrowthRatio,
}

impl Method {
    /// Who published it, under which title.
    pub const fn citation(self, lang: Lang) -> &'static str {
        match self {
            Self::Dns => lang.pick(
                "Cục Thống kê Liên bang Đức (Destatis), chỉ tiêu của Chiến lược phát triển bền vững của Đức (DNS): \
                 “Status of indicators – Methodology”",
                "Federal Statistical Office of Germany (Destatis), indicators of the German Sustainable Development \
                 Strategy (DNS): “Status of indicators – Methodology”",
            ),
            Self::GrowthRatio => lang.pick(
                "Open SDG (Cơ quan Thống kê Canada), “Progress Measurement Methodology for the Sustainable Development \
                 Goals”, theo Eurostat (2021), “Sustainable development in the European Union – Monitoring report on \
                 progress towards the SDGs in an EU context”",
                "Open SDG (Statistics Canada), “Progress Measurement Methodology for the Sustainable Development \
                 Goals”, after Eurostat (2021), “Sustainable development in the European Union – Monitoring report on \
                 progress towards the SDGs in an EU context”",
            ),
        }
    }

    /// Where it can be read.
    pub const fn url(self) -> &'static str {
        match self {
            Self::Dns => "https://dns-indikatoren.de/en/status",
            Self::GrowthRatio => "https://open-sdg.readthedocs.io/en/latest/progress-methodology/",
        }
    }
}

/// An outlook in a word or two, to go with its shape and colour. A standstill is told from a movement away, though the method
/// has one class for both.
pub fn outlook_word(outlook: &Outlook, lang: Lang) -> &'static str {
    match &outlook.forecast {
        Forecast::Paced { class: PaceClass::MovingAway, trend, .. } if stands_still(trend) => {
            lang.pick("Đứng yên", "Standing still")
        }
        _ => class_word(outlook.class(), lang),
    }
}

/// A class of outlooks in a word or two, for keys and counts.
pub const fn class_word(class: OutlookClass, lang: Lang) -> &'static str {
    match class {
        OutlookClass::Reached => lang.pick("Đã đạt", "Reached"),
        OutlookClass::OnTrack => lang.pick("Đúng tiến độ", "On track"),
        OutlookClass::Nearly => lang.pick("Gần đúng tiến độ", "Nearly on track"),
        OutlookClass::TooSlow => lang.pick("Quá chậm", "Too slow"),
        OutlookClass::MovingAway => lang.pick("Đi xa mục tiêu", "Moving away"),
        OutlookClass::TooFew => lang.pick("Chưa đủ số liệu", "Too few figures"),
        OutlookClass::NotProjected => lang.pick("Không dự báo", "Not projected"),
    }
}

/// A class of the second method in a few words.
pub const fn growth_word(class: GrowthClass, lang: Lang) -> &'static str {
    match class {
        GrowthClass::Reached => lang.pick("Đã đạt", "Reached"),
        GrowthClass::OnTrack => lang.pick("Đúng tiến độ", "On track"),
        GrowthClass::Moderate => {
            lang.pick("Có tiến bộ nhưng cần nhanh hơn", "Progress, but acceleration needed")
        }
        GrowthClass::Limited => lang.pick("Tiến bộ hạn chế", "Limited progress"),
        GrowthClass::Away => lang.pick("Thụt lùi", "Deterioration"),
    }
}

/// An outlook in a sentence without its full stop: "Với nhịp 3,7 điểm/năm, đến 2030 đạt 78,0 %, còn thiếu 2,0 điểm so với mục tiêu
/// 80 %".
pub fn outlook_sentence(outlook: &Outlook, subject: &Indicator, lang: Lang) -> String {
    let phrase = Phrase { subject, lang };
    let aim = outlook.aim;
    match &outlook.forecast {
        Forecast::Reached { latest, falling_back, .. } => {
            reached(phrase, aim, *latest) + &falling(phrase, falling_back.as_ref())
        }
        Forecast::Paced { class: PaceClass::MovingAway, trend, .. } if stands_still(trend) => {
            standstill(phrase, aim, trend)
        }
        Forecast::Paced { class, trend, projection, .. } => {
            let away = *class == PaceClass::MovingAway;
            paced(phrase, aim, trend, projection, away) + &phrase.beyond_range(projection)
        }
        Forecast::Unjudged(reason) => unjudged(*reason, aim, lang),
    }
}

/// Whether the window ends where it began.
fn stands_still(trend: &Trend) -> bool {
    trend.rate.rise == Value::default()
}

fn reached(phrase: Phrase, aim: Aim, latest: Point) -> String {
    let (year, target_year) = (latest.year, aim.year);
    if phrase.subject.unit == Unit::YesNo {
        return match phrase.lang {
            Lang::Vi => format!("Năm {year} đã đạt mục tiêu {target_year}"),
            Lang::En => format!("{year} meets the {target_year} target already"),
        };
    }
    let figure = phrase.figure(latest.measured.value);
    let against = phrase.against(latest.measured.value, aim);
    match phrase.lang {
        Lang::Vi => format!("Năm {year} đã là {figure}, {against} đặt cho năm {target_year}"),
        Lang::En => format!("{year} already stands at {figure}, {against} set for {target_year}"),
    }
}

/// That a pace would lose a target that is reached today; blank where it would not.
fn falling(phrase: Phrase, falling_back: Option<&(Trend, Projection)>) -> String {
    let Some((trend, projection)) = falling_back else { return String::new() };
    let pace = phrase.pace(trend.rate.a_year());
    let (year, figure) = (projection.year, phrase.about(projection.value));
    let opening = match phrase.lang {
        Lang::Vi => format!("; nhưng với nhịp {pace}, năm {year} sẽ là {figure}, không còn đạt"),
        Lang::En => format!("; but at {pace}, {year} would bring {figure} and the target would be lost"),
    };
    opening + &phrase.beyond_range(projection)
}

fn standstill(phrase: Phrase, aim: Aim, trend: &Trend) -> String {
    let (first, last) = (trend.first.year, trend.last.year);
    let value = trend.last.measured.value;
    let (figure, against) = (phrase.figure(value), phrase.against(value, aim));
    match phrase.lang {
        Lang::Vi => format!("Năm {last} vẫn bằng năm {first} ({figure}), {against}"),
        Lang::En => format!("{last} is where {first} was ({figure}), {against}"),
    }
}

fn paced(phrase: Phrase, aim: Aim, trend: &Trend, projection: &Projection, away: bool) -> String {
    let year = projection.year;
    let pace = phrase.pace(trend.rate.a_year());
    let (figure, against) = (phrase.about(projection.value), phrase.against(projection.value.value, aim));
    match (phrase.lang, away, phrase.subject.direction) {
        (Lang::Vi, true, _) => {
            format!(
                "Nhịp {pace} đi ngược hướng mục tiêu: nếu giữ nguyên, năm {year} sẽ là {figure}, {against}"
            )
        }
        (Lang::Vi, false, Direction::Up) => format!("Với nhịp {pace}, đến {year} đạt {figure}, {against}"),
        (Lang::Vi, false, Direction::Down) => format!("Với nhịp {pace}, đến {year} còn {figure}, {against}"),
        (Lang::En, true, _) => {
            format!("{pace} leads away from the target: unchanged, {year} would bring {figure}, {against}")
        }
        (Lang::En, false, _) => format!("At {pace}, {year} would bring {figure}, {against}"),
    }
}

fn unjudged(reason: Reason, aim: Aim, lang: Lang) -> String {
    let target_year = aim.year;
    match (reason, lang) {
        (Reason::NoFigure, Lang::Vi) => format!("Chưa có số liệu nào để xét triển vọng đến {target_year}"),
        (Reason::NoFigure, Lang::En) => {
            format!("There is no figure to judge the outlook to {target_year} by")
        }
        (Reason::OneFigure(Point { year, .. }), Lang::Vi) => {
            format!("Nhịp cần số liệu của ít nhất hai năm trên cùng địa giới; mới có năm {year}")
        }
        (Reason::OneFigure(Point { year, .. }), Lang::En) => {
            format!("A pace needs figures of at least two years on the same territory; there is only {year}")
        }
        (Reason::NoTimeLeft(Point { year, .. }), Lang::Vi) => {
            format!(
                "Số liệu mới nhất đã là của năm {year}; không còn năm nào để dự báo trước mốc {target_year}"
            )
        }
        (Reason::NoTimeLeft(Point { year, .. }), Lang::En) => {
            format!(
                "The latest figure is of {year} already; no year is left to project before {target_year} ends"
            )
        }
        (Reason::YesNo(_), Lang::Vi) => {
            "Danh hiệu chỉ có đạt hoặc chưa đạt, không tiến dần từng năm, nên không dự báo theo nhịp"
                .to_owned()
        }
        (Reason::YesNo(_), Lang::En) => {
            "A title is held or not; it does not approach year by year, so no pace is projected".to_owned()
        }
        (Reason::Level(_), Lang::Vi) => {
            "Mức độ tăng từng bậc, không tiến dần từng năm, nên không dự báo theo nhịp".to_owned()
        }
        (Reason::Level(_), Lang::En) => {
            "A level is climbed step by step and does not approach year by year, so no pace is projected"
                .to_owned()
        }
        (Reason::UnknownUnit(_), _) => lang
            .pick(
                "Chưa rõ số liệu của chỉ tiêu này tính theo đơn vị nào, nên không dự báo theo nhịp",
                "No source says what these figures are, so no pace is projected",
            )
            .to_owned(),
    }
}
