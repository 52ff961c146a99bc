//! One indicator: its trend with the gap and the pace needed, and all areas on it.

use crate::lang::Lang;
use crate::model::SourceId;
use crate::model::TargetKind;
use crate::sentence;
use crate::standing::{Gap, Standing};
use crate::value::Value;
use crate::verdict::{Needed, outlook_sentence, outlook_word, pace_sentence, rate_words};
use crate::view::deck::build::{Draft, Material};
use crate::view::deck::{Body, IndicatorBody, KeyFigure, Mark, NamedMark, Topic, words};
use crate::view::judgement::{Judgement, Section, SectionKind};
use crate::view::overview::words::coming_heading;
use crate::view::{Choice, Former, Ranking, Trend};

/// The slide of an indicator; `None` where the dataset does not show it.
pub(super) fn trend(material: &Material<'_>, code: &str) -> Option<Draft> {
    let request = &material.request;
    let (dataset, lang) = (request.dataset, request.lang);
    let choice = material.choice(code)?;
    let trend = Trend::of(dataset, choice, request.today);
    let judgement = Judgement::of(dataset, choice.indicator, choice.area, request.today);
    let body = IndicatorBody {
        subtitle: subtitle(&trend, lang),
        standing: standing(&trend, lang),
        outlook: outlook(&judgement, lang),
        figures: key_figures(&trend, &judgement, lang),
        remark: judgement.former_sentence(lang).map(|former| format!("{former}.")).unwrap_or_default(),
        trend,
    };
    Some(Draft {
        topic: Topic::Indicator(code.into()),
        title: sentence::headline(&body.trend, lang),
        said: said(&body.trend, &judgement, lang),
        sample: Some(body.trend.sample),
        sources: sources(material, choice, &body.trend),
        page: material.indicator_page(choice),
        body: Body::Indicator(Box::new(body)),
    })
}

/// All areas on an indicator; `None` where the dataset does not show it.
pub(super) fn ranking(material: &Material<'_>, code: &str) -> Option<Draft> {
    let request = &material.request;
    let choice = material.choice(code)?;
    let ranking = Ranking::of(request.dataset, choice, request.today);
    let title = sentence::ranking_headline(&ranking, request.lang);
    let rank = sentence::rank(&ranking, request.lang);
    let said = std::iter::once(title.clone()).chain(rank).map(|sentence| format!("{sentence}."));
    let rows = ranking.groups.iter().flat_map(|group| &group.rows);
    let found = rows.flat_map(|row| [row.source, row.aim_source.flatten()]).flatten();
    Some(Draft {
        topic: Topic::Ranking(code.into()),
        title: format!("{}: {}", ranking.subject.short.get(request.lang), sentence::in_sentence(&title)),
        said: said.collect(),
        sample: Some(ranking.sample),
        sources: unique(found),
        page: material.indicator_page(choice),
        body: Body::Ranking(Box::new(ranking)),
    })
}

/// The figures and targets that are drawn.
fn sources(material: &Material<'_>, choice: Choice, trend: &Trend) -> Vec<SourceId> {
    let figures = trend.points.iter().chain(&trend.other_points).map(|point| point.source);
    let targets = trend.targets.iter().map(|target| target.source);
    let definition = material.request.dataset.indicator(choice.indicator).source;
    unique(figures.chain(targets).chain([definition]).flatten())
}

fn unique(sources: impl Iterator<Item = SourceId>) -> Vec<SourceId> {
    let mut found: Vec<SourceId> = Vec::new();
    for source in sources {
        if !found.contains(&source) {
            found.push(source);
        }
    }
    found
}

/// The figure of the year and the target that it is held against; what is measured where there is neither.
fn subtitle(trend: &Trend, lang: Lang) -> String {
    let figure = trend.shown().map(|_| sentence::figure_and_year(trend, lang));
    let aim = trend.standing().aim().map(|aim| {
        if aim.year == trend.year && aim.kind == TargetKind::Milestone {
            return words::target(&sentence::aim_value(aim, &trend.subject, lang), lang);
        }
        sentence::in_sentence(&sentence::aim_label(aim, &trend.subject, lang))
    });
    let told: Vec<String> = figure.into_iter().chain(aim).collect();
    if told.is_empty() { trend.subject.name.get(lang).to_owned() } else { told.join("; ") }
}

/// Where the figure of the year stands; how far it is from its target says the title.
fn standing(trend: &Trend, lang: Lang) -> NamedMark {
    let standing = trend.standing();
    let word = sentence::in_sentence(sentence::standing_word(standing, lang));
    let year = crate::format::year(trend.year);
    NamedMark { mark: Mark::Standing(standing.status()), word: format!("{year}: {word}") }
}

/// Nothing is expected of an area that is no more.
const fn is_ended(judgement: &Judgement) -> bool {
    matches!(judgement.former, Some(Former::Ended { .. }))
}

/// The outlook to the next milestone, unless the area has ended.
fn outlook(judgement: &Judgement, lang: Lang) -> Option<NamedMark> {
    let outlook = judgement.verdict.outlook.as_ref().filter(|_| !is_ended(judgement))?;
    let word = sentence::in_sentence(outlook_word(outlook, lang));
    let heading = coming_heading(outlook.aim.year, lang);
    Some(NamedMark { mark: Mark::Outlook(outlook.class()), word: format!("{heading}: {word}") })
}

fn key_figures(trend: &Trend, judgement: &Judgement, lang: Lang) -> Vec<KeyFigure> {
    let of_year = of_year(trend, lang);
    let pace = pace_needed(judgement, lang).filter(|_| !is_ended(judgement));
    of_year.into_iter().chain(pace).collect()
}

/// How far the figure of the year is from its target, or beyond it.
fn of_year(trend: &Trend, lang: Lang) -> Option<KeyFigure> {
    let (subject, standing) = (&trend.subject, trend.standing());
    match standing {
        Standing::Missed { aim, gap } | Standing::NotYet { aim, gap } => {
            let (figure, text) = match sentence::gap_units(gap, subject, lang) {
                Some(units) => {
                    let value = trend.chosen()?.measured.value;
                    let substitution = sentence::subtraction(aim, value, subject.unit, lang);
                    let substitution = substitution.map(|sum| format!(" ({sum})")).unwrap_or_default();
                    let is_over = matches!(standing, Standing::Missed { .. });
                    let told = if is_over { words::short_of(aim, lang) } else { words::to_reach(aim, lang) };
                    (units, told + &substitution)
                }
                None => (size(trend, gap, lang)?, words::short_of(aim, lang)),
            };
            Some(KeyFigure { figure, text, is_gap: true })
        }
        Standing::Met { aim, margin, .. } if margin > Value::default() => {
            let figure = sentence::gap_size(margin, subject.unit, lang);
            let text = words::beyond(aim, lang);
            (!figure.is_empty()).then_some(KeyFigure { figure, text, is_gap: false })
        }
        _ => None,
    }
}

/// A gap in the unit's own difference; none for a title, which is held or not.
fn size(trend: &Trend, gap: Gap, lang: Lang) -> Option<String> {
    Some(sentence::gap_size(gap.size, trend.subject.unit, lang)).filter(|size| !size.is_empty())
}

fn pace_needed(judgement: &Judgement, lang: Lang) -> Option<KeyFigure> {
    let (pace, subject) = (judgement.verdict.pace.as_ref()?, &judgement.subject);
    let Needed::PerYear { rate, .. } = pace.needed else { return None };
    let target = sentence::aim_value(pace.aim, subject, lang);
    let so_far = pace.so_far.as_ref().map(|trend| rate_words(trend.rate.a_year(), subject, lang));
    let so_far = so_far.map(|so_far| format!("; {}", words::pace_so_far(&so_far, lang)));
    Some(KeyFigure {
        figure: rate_words(rate.a_year(), subject, lang),
        text: words::pace_for(&target, pace.aim, lang) + &so_far.unwrap_or_default(),
        is_gap: false,
    })
}

/// The finding, each milestone and the outlook with their substitutions, and where figure and target are written.
fn said(trend: &Trend, judgement: &Judgement, lang: Lang) -> Vec<String> {
    let name = Some(trend.subject.name.get(lang)).filter(|name| !name.is_empty());
    let headline = sentence::headline(trend, lang);
    let mut said: Vec<String> =
        std::iter::once(headline.as_str()).chain(name).map(|text| format!("{text}.")).collect();
    let sections = judgement.sections(lang);
    let told = |section: &&Section| {
        matches!(section.kind, SectionKind::Milestone(..) | SectionKind::Upkeep | SectionKind::Remarks)
    };
    for section in sections.iter().filter(told) {
        said.extend(section.steps.iter().map(|step| step_said(&step.label, &step.result, &step.substituted)));
        let cited = section.citations.iter();
        said.extend(cited.map(|citation| format!("{}: {}.", citation.of, citation.title)));
    }
    if let Some(outlook) = &judgement.verdict.outlook {
        said.push(format!("{}.", outlook_sentence(outlook, &judgement.subject, lang)));
    }
    if let Some(pace) = &judgement.verdict.pace {
        said.push(format!("{}.", pace_sentence(pace, &judgement.subject, lang)));
    }
    said.extend(judgement.former_sentence(lang).map(|former| format!("{former}.")));
    said.extend(trend.breaks.iter().map(|change| sentence::territory_note(change, lang)));
    said
}

/// A step as it is spoken: "Mục tiêu 2025: 70 % – Năm 2025 là 63,2 %: Không đạt, thiếu 6,8 điểm (70,0 − 63,2 = 6,8 điểm)."
fn step_said(label: &str, result: &str, substituted: &str) -> String {
    let parts: Vec<&str> = [label, result].into_iter().filter(|part| !part.is_empty()).collect();
    let substituted = if substituted.is_empty() { String::new() } else { format!(" ({substituted})") };
    format!("{}{substituted}.", parts.join(" – "))
}
