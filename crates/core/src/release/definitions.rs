//! What figures rest on: the dataset itself, indicators, areas and their changes, code lists, sources, recognition schemes and
//! reporting duties. Cell by cell, under the columns that the data format has.

use crate::dataset::Dataset;
use crate::date::Date;
use crate::definitions::{Duty, Scheme};
use crate::format;
use crate::lang::{Bilingual, Lang};
use crate::model::{Area, AreaChange, AreaId, Code, Indicator, Source, SourceId, Word};
use crate::release::Edition;
use crate::release::pairs::by_key;

/// Where a definition stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DefinitionTable {
    /// The descriptor of the dataset.
    Dataset,
    /// `indicators.csv`.
    Indicators,
    /// `areas.csv`.
    Areas,
    /// `area_changes.csv`.
    AreaChanges,
    /// `codes.csv`.
    Codes,
    /// `sources.csv`.
    Sources,
    /// `schemes.csv`.
    Schemes,
    /// `reporting.csv`.
    Reporting,
}

/// A cell that says something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellEdit {
    /// The column, as the data format names it: `name_vi`.
    pub column: &'static str,
    /// What it said; blank for nothing.
    pub old: String,
    /// What it says.
    pub new: String,
}

/// What became of a definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DefinitionEdit {
    /// Only the new release has it.
    Added,
    /// Only the old release has it.
    Removed,
    /// Both have it; the cells that differ, never none.
    Changed(Vec<CellEdit>),
}

/// A definition that is new, gone or another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DefinitionChange {
    /// Where it stands.
    pub table: DefinitionTable,
    /// What it is matched by: a code, `list/code`, or area, successor, date and kind of an area's change. A reporting duty has
    /// its framework and indicator, and is matched by its reporter as well.
    pub code: String,
    /// Its name, as the new release has it; as the old one where it is gone.
    pub name: Bilingual,
    /// What became of it.
    pub edit: DefinitionEdit,
}

/// A definition as cells.
struct Row {
    name: Bilingual,
    cells: Vec<(&'static str, String)>,
}

/// The rows of one table, by what they are matched by.
type Rows = Vec<(String, Row)>;

/// A table and how its rows are made.
type Rules = (DefinitionTable, fn(&Dataset) -> Rows);

pub(super) fn compare(old: Edition<'_>, new: Edition<'_>) -> Vec<DefinitionChange> {
    let tables: [Rules; 6] = [
        (DefinitionTable::Dataset, descriptor),
        (DefinitionTable::Indicators, indicators),
        (DefinitionTable::Areas, areas),
        (DefinitionTable::AreaChanges, area_changes),
        (DefinitionTable::Codes, codes),
        (DefinitionTable::Sources, sources),
    ];
    let mut changes = Vec::new();
    for (table, rows) in tables {
        changes.extend(differing(table, rows(old.dataset), rows(new.dataset), |code| code));
    }
    changes.extend(differing(DefinitionTable::Schemes, schemes(old), schemes(new), |code| code));
    changes.extend(differing(DefinitionTable::Reporting, duties(old), duties(new), |key| key.code));
    changes
}

/// What became of the rows of one table; `code` is what a reader knows a key by.
fn differing<K: Ord + Clone>(
    table: DefinitionTable,
    old: Vec<(K, Row)>,
    new: Vec<(K, Row)>,
    code: fn(K) -> String,
) -> Vec<DefinitionChange> {
    let mut changes = Vec::new();
    for (key, pair) in by_key(old, new) {
        let (name, edit) = match pair {
            (Some(old), Some(new)) => (new.name, changed(old.cells, new.cells)),
            (None, Some(new)) => (new.name, Some(DefinitionEdit::Added)),
            (Some(old), None) => (old.name, Some(DefinitionEdit::Removed)),
            (None, None) => continue,
        };
        changes.extend(edit.map(|edit| DefinitionChange { table, code: code(key), name, edit }));
    }
    changes
}

/// The cells that differ. Both releases give a row the same columns in the same order. An English text that only follows the
/// Vietnamese one, for lack of its own, is not said twice.
fn changed(old: Vec<(&'static str, String)>, new: Vec<(&'static str, String)>) -> Option<DefinitionEdit> {
    let mut edits: Vec<CellEdit> = Vec::new();
    for ((column, old), (_, new)) in old.into_iter().zip(new) {
        let again = column.ends_with("_en")
            && edits.last().is_some_and(|before| before.old == old && before.new == new);
        if old != new && !again {
            edits.push(CellEdit { column, old, new });
        }
    }
    (!edits.is_empty()).then_some(DefinitionEdit::Changed(edits))
}

fn descriptor(dataset: &Dataset) -> Rows {
    let descriptor = dataset.descriptor();
    let mut cells = Vec::new();
    bilingual(&mut cells, ["title_vi", "title_en"], &descriptor.title);
    bilingual(&mut cells, ["description_vi", "description_en"], &descriptor.description);
    cells.push(("home_area", descriptor.home_area.clone()));
    cells.push(("home_indicator", descriptor.home_indicator.clone()));
    // A dataset is compared with itself under whatever folder's name.
    vec![(String::new(), Row { name: descriptor.title.clone(), cells })]
}

fn indicators(dataset: &Dataset) -> Rows {
    let row = |indicator: &Indicator| {
        let mut cells = vec![
            ("framework", indicator.framework.to_string()),
            ("scheme", indicator.scheme.to_string()),
            ("unit", word(indicator.unit)),
            ("direction", word(indicator.direction)),
            ("denominator_kind", indicator.denominator_kind.to_string()),
            ("levels", indicator.levels.iter().map(|level| &*level.code).collect::<Vec<_>>().join(" ")),
            ("dimensions", indicator.dimensions.join(" ")),
            ("source", source(dataset, indicator.source)),
            ("certainty", word(indicator.certainty)),
        ];
        bilingual(&mut cells, ["short_vi", "short_en"], &indicator.short);
        bilingual(&mut cells, ["name_vi", "name_en"], &indicator.name);
        bilingual(&mut cells, ["counted_vi", "counted_en"], &indicator.counted);
        cells.push(("counted_one_en", indicator.counted_one.get(Lang::En).to_owned()));
        bilingual(&mut cells, ["denominator_vi", "denominator_en"], &indicator.denominator);
        bilingual(&mut cells, ["note_vi", "note_en"], &indicator.note);
        (indicator.code.to_string(), Row { name: indicator.short.clone(), cells })
    };
    dataset.indicators().map(|(_, indicator)| row(indicator)).collect()
}

fn areas(dataset: &Dataset) -> Rows {
    let row = |area: &Area| {
        let mut cells = vec![
            ("level", area.level.map(word).unwrap_or_default()),
            ("parent", code_of(dataset, area.parent)),
            ("valid_from", day(area.valid_from)),
            ("valid_to", day(area.valid_to)),
        ];
        bilingual(&mut cells, ["name_vi", "name_en"], &area.name);
        bilingual(&mut cells, ["type_vi", "type_en"], &area.kind);
        bilingual(&mut cells, ["note_vi", "note_en"], &area.note);
        (area.code.to_string(), Row { name: area.name.clone(), cells })
    };
    dataset.areas().map(|(_, area)| row(area)).collect()
}

fn area_changes(dataset: &Dataset) -> Rows {
    let row = |change: &AreaChange| {
        let successor = code_of(dataset, change.successor);
        let key = format!(
            "{} {successor} {} {}",
            dataset.area(change.area).code,
            day(Some(change.date)),
            word(change.kind)
        );
        let mut cells = vec![("extent", word(change.extent)), ("source", source(dataset, change.source))];
        bilingual(&mut cells, ["decree_vi", "decree_en"], &change.decree);
        bilingual(&mut cells, ["note_vi", "note_en"], &change.note);
        (key, Row { name: dataset.area(change.area).name.clone(), cells })
    };
    dataset.changes().iter().map(row).collect()
}

fn codes(dataset: &Dataset) -> Rows {
    let row = |list: &str, place: usize, code: &Code| {
        let mut cells = vec![("place", place.to_string())];
        bilingual(&mut cells, ["name_vi", "name_en"], &code.name);
        bilingual(&mut cells, ["note_vi", "note_en"], &code.note);
        (format!("{list}/{}", code.code), Row { name: code.name.clone(), cells })
    };
    let rows = dataset.codes().iter().flat_map(|list| {
        list.codes.iter().enumerate().map(move |(place, code)| row(&list.name, place, code))
    });
    rows.collect()
}

fn sources(dataset: &Dataset) -> Rows {
    let row = |source: &Source| {
        let mut cells = vec![
            ("date", source.date.to_string()),
            ("url", source.url.to_string()),
            ("section", source.section.to_string()),
        ];
        bilingual(&mut cells, ["title_vi", "title_en"], &source.title);
        bilingual(&mut cells, ["publisher_vi", "publisher_en"], &source.publisher);
        bilingual(&mut cells, ["note_vi", "note_en"], &source.note);
        (source.code.to_string(), Row { name: source.title.clone(), cells })
    };
    dataset.sources().iter().map(row).collect()
}

fn schemes(edition: Edition<'_>) -> Rows {
    let dataset = edition.dataset;
    let row = |scheme: &Scheme| {
        let areas: Vec<&str> = scheme.areas.iter().map(|area| &*dataset.area(*area).code).collect();
        let levels: Vec<&str> = scheme.levels.iter().map(|level| &*level.code).collect();
        let mut cells = vec![
            ("area_level", scheme.area_level.map(word).unwrap_or_default()),
            ("areas", areas.join(" ")),
            ("levels", levels.join(" ")),
            ("validity_months", scheme.validity_months.map(|months| months.to_string()).unwrap_or_default()),
            ("valid_from", day(scheme.valid_from)),
            ("valid_to", day(scheme.valid_to)),
            ("source", source(dataset, scheme.source)),
            ("section", scheme.section.to_string()),
            ("certainty", word(scheme.certainty)),
        ];
        bilingual(&mut cells, ["name_vi", "name_en"], &scheme.name);
        bilingual(&mut cells, ["subject_vi", "subject_en"], &scheme.subject);
        bilingual(&mut cells, ["recognised_by_vi", "recognised_by_en"], &scheme.recognised_by);
        bilingual(&mut cells, ["note_vi", "note_en"], &scheme.note);
        (scheme.code.to_string(), Row { name: scheme.name.clone(), cells })
    };
    edition.definitions.schemes.iter().map(row).collect()
}

/// What a duty is matched by, as it has no code.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct DutyKey {
    /// Framework and indicator.
    code: String,
    /// Who reports, in Vietnamese.
    reporter: String,
    /// How many duties before it have the same framework, indicator and reporter.
    before: usize,
}

fn duties(edition: Edition<'_>) -> Vec<(DutyKey, Row)> {
    let dataset = edition.dataset;
    let mut rows: Vec<(DutyKey, Row)> = Vec::new();
    for duty in &edition.definitions.duties {
        let Duty { framework, indicator, reporter, recipient, due, frequency, source: cited, section, note } =
            duty;
        let indicator = indicator.map(|id| format!(" {}", dataset.indicator(id).code)).unwrap_or_default();
        let code = format!("{framework}{indicator}");
        let same = |(key, _): &&(DutyKey, Row)| key.code == code && key.reporter == reporter.get(Lang::Vi);
        let before = rows.iter().filter(same).count();
        let mut cells = vec![
            ("due", due.to_string()),
            ("frequency", word(*frequency)),
            ("source", source(dataset, *cited)),
            ("section", section.to_string()),
        ];
        bilingual(&mut cells, ["reporter_vi", "reporter_en"], reporter);
        bilingual(&mut cells, ["recipient_vi", "recipient_en"], recipient);
        bilingual(&mut cells, ["note_vi", "note_en"], note);
        let key = DutyKey { code, reporter: reporter.get(Lang::Vi).to_owned(), before };
        rows.push((key, Row { name: reporter.clone(), cells }));
    }
    rows
}

fn bilingual(cells: &mut Vec<(&'static str, String)>, columns: [&'static str; 2], text: &Bilingual) {
    let texts = Lang::ALL.map(|lang| text.get(lang).to_owned());
    cells.extend(columns.into_iter().zip(texts));
}

fn source(dataset: &Dataset, id: Option<SourceId>) -> String {
    id.map(|id| dataset.source(id).code.to_string()).unwrap_or_default()
}

fn code_of(dataset: &Dataset, id: Option<AreaId>) -> String {
    id.map(|id| dataset.area(id).code.to_string()).unwrap_or_default()
}

fn day(date: Option<Date>) -> String {
    date.map(format::iso).unwrap_or_default()
}

/// The word that a column holds for a meaning.
pub fn word<W: Word + PartialEq>(meaning: W) -> String {
    let known = W::WORDS.iter().find(|(_, other)| *other == meaning);
    known.map(|(word, _)| (*word).to_owned()).unwrap_or_default()
}
