//! Each format, read again by a reader of its own, against the dataset that it was made of.

use std::collections::BTreeMap;
use std::path::PathBuf;

use tempfile::TempDir;
use tiendo_core::check;
use tiendo_core::date::Date;
use tiendo_core::model::ObsStatus;
use tiendo_core::package::TableName;
use tiendo_core::workbook;

use super::*;
use crate::files;

const SHIPPED: [&str; 4] = ["viet-nam", "cac-tinh", "hai-phong", "my-loc"];

fn today() -> Date {
    Date::parse("2026-11-22").unwrap()
}

fn checked(name: &str, folder: &Path) -> Checked {
    let fetch = |path: &str| fs::read(folder.join(path)).map_err(|_| Unavailable::NotFound);
    check::check(name, fetch, today())
}

/// Writes the files of a dataset beside it, as publishing does.
fn write(folder: &Path, checked: &Checked) -> Result<Vec<Download>, Error> {
    let made = make(folder, checked)?;
    for file in &made {
        fs::write(folder.join(&file.path), &file.content).unwrap();
    }
    Ok(made)
}

/// A shipped dataset with its formats, in a folder of its own.
fn shipped(name: &str) -> (TempDir, PathBuf, Checked) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name);
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join(name);
    files::copy_folder(&from, &folder).unwrap();
    let checked = checked(name, &folder);
    write(&folder, &checked).unwrap();
    (place, folder, checked)
}

fn read(folder: &Path, file: &str) -> Vec<u8> {
    fs::read(folder.join(file)).unwrap()
}

fn csv_rows(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(bytes).deserialize().map(|row| row.unwrap()).collect()
}

#[test]
fn the_workbook_holds_the_same_dataset() {
    for name in SHIPPED {
        let (_place, folder, original) = shipped(name);
        let sheets = workbook::tables(&read(&folder, &format!("{name}.xlsx"))).unwrap();
        let names: Vec<TableName> = sheets.iter().map(|sheet| sheet.table).collect();
        let described = PackageDescriptor::of_workbook(name, "x.xlsx", &names);
        let fetch = |path: &str| {
            let sheet =
                sheets.iter().find(|sheet| PackageDescriptor::sheet_path("x.xlsx", sheet.table) == path);
            sheet.map(|sheet| sheet.csv.clone()).ok_or(Unavailable::NotFound)
        };
        let again = check::check_described(described, fetch, today());
        let (one, other) = (&original.dataset, &again.dataset);
        assert!(one.indicators().eq(other.indicators()), "{name}");
        assert!(one.areas().eq(other.areas()), "{name}");
        assert_eq!((one.sources(), one.codes()), (other.sources(), other.codes()), "{name}");
        assert_eq!((one.targets(), one.changes()), (other.targets(), other.changes()), "{name}");
        assert_eq!(one.observations(), other.observations(), "{name}");
        assert_eq!(original.definitions, again.definitions, "{name}");
    }
}

#[test]
fn json_has_every_cell_with_its_type() {
    for name in SHIPPED {
        let (_place, folder, checked) = shipped(name);
        let json: Json = serde_json::from_slice(&read(&folder, &format!("{name}.json"))).unwrap();
        assert_eq!(json["dataset"]["sample"], checked.dataset.has_sample());
        assert_eq!(json["dataset"]["notice"].is_object(), checked.dataset.has_sample());
        for table in TableName::ALL {
            let Some(resource) = checked.dataset.descriptor().listed(table) else {
                assert!(json["tables"].get(table.name()).is_none());
                continue;
            };
            let expected = csv_rows(&read(&folder, &resource.path));
            let found = json["tables"][table.name()].as_array().unwrap();
            assert_eq!(found.len(), expected.len(), "{name} {}", table.name());
            for (found, expected) in found.iter().zip(&expected) {
                assert_eq!(found.as_object().unwrap().len(), expected.len());
                for (column, text) in expected {
                    match &found[column] {
                        Json::Null => assert_eq!(text, ""),
                        Json::String(said) => assert_eq!(said, text),
                        Json::Number(number) => {
                            assert_eq!(number.as_f64(), text.parse::<f64>().ok(), "{column}");
                        }
                        other => panic!("{column}: {other}"),
                    }
                }
            }
        }
        if name == "hai-phong" {
            let first = &json["tables"]["observations"][0];
            assert!(first["value"].is_number() && first["year"].is_u64() && first["area"].is_string());
        }
    }
}

#[test]
fn sdmx_csv_has_every_figure() {
    for name in SHIPPED {
        let (_place, folder, checked) = shipped(name);
        let rows = csv_rows(&read(&folder, "sdmx.csv"));
        let dataset = &checked.dataset;
        assert_eq!(rows.len(), dataset.observations().len(), "{name}");
        let all: i64 = dataset
            .indicators()
            .flat_map(|(id, _)| dataset.observations().of_indicator(id))
            .map(|observation| observation.value.hundredths())
            .sum();
        let hundredths = |row: &BTreeMap<String, String>| {
            let value: f64 = row["OBS_VALUE"].parse().unwrap();
            #[expect(clippy::cast_possible_truncation, reason = "a sum of the figures of a small dataset")]
            let hundredths = (value * 100.0).round() as i64;
            hundredths
        };
        assert_eq!(rows.iter().map(hundredths).sum::<i64>(), all, "{name}");
        let sample = rows.iter().filter(|row| row["OBS_STATUS"] == "SAMPLE");
        assert!(sample.clone().all(|row| row["NOTICE"].starts_with("Số liệu minh họa")));
        let of_model = dataset.indicators().flat_map(|(id, _)| dataset.observations().of_indicator(id));
        assert_eq!(sample.count(), of_model.filter(|row| row.status == ObsStatus::Sample).count());
        assert!(rows.iter().all(|row| dataset.find_area(&row["REF_AREA"]).is_some()));
    }
}

#[test]
fn sample_data_is_labelled_in_every_format_and_real_data_in_none() {
    let label = "Có số liệu minh họa, không phải số liệu thật";
    for (name, sample) in [("hai-phong", true), ("viet-nam", false)] {
        let (_place, folder, _) = shipped(name);
        let dictionary = String::from_utf8(read(&folder, "dictionary.vi.md")).unwrap();
        assert_eq!(dictionary.starts_with(&format!("**{label}**\n")), sample);
        let english = String::from_utf8(read(&folder, "dictionary.en.md")).unwrap();
        assert_eq!(english.starts_with("**Contains sample data, not real figures**\n"), sample);
        let json = String::from_utf8(read(&folder, &format!("{name}.json"))).unwrap();
        assert_eq!(json.contains(label), sample);
        let about = about_sheet(&read(&folder, &format!("{name}.xlsx")));
        assert_eq!(about[1] == label, sample, "{about:?}");
        assert!(
            about.iter().any(|line| line.starts_with("Dataset: ") && line.contains(", hash ")),
            "{about:?}"
        );
        assert!(about.iter().any(|line| line.starts_with("Ai cũng được chép")), "{about:?}");
    }
}

/// The lines of the first sheet.
fn about_sheet(bytes: &[u8]) -> Vec<String> {
    use calamine::{Reader as _, Xlsx};
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    range.rows().map(|row| row[0].to_string()).collect()
}

#[test]
fn a_dictionary_tells_every_column() {
    let (_place, folder, _) = shipped("hai-phong");
    for (lang, heading) in [("vi", "# Từ điển dữ liệu: Hải Phòng"), ("en", "# Data dictionary: Hải Phòng")]
    {
        let text = String::from_utf8(read(&folder, &format!("dictionary.{lang}.md"))).unwrap();
        assert!(text.contains(heading), "{text}");
        for table in crate::columns::TABLES {
            let path = folder.join(format!("{}.csv", table.name.name()));
            for column in fs::read_to_string(path).unwrap().lines().next().unwrap().split(',') {
                assert!(text.contains(&format!("\n| `{column}` | ")), "{lang} {column}");
            }
        }
        assert!(text.contains("| `learning_family` | "), "{lang}");
    }
}

#[test]
fn two_runs_write_the_same_bytes() {
    let (_one, first, _) = shipped("hai-phong");
    let (_other, second, checked) = shipped("hai-phong");
    let downloads = write(&second, &checked).unwrap();
    assert_eq!(downloads.len(), 6);
    for Download { path, content, .. } in downloads {
        assert!(content == read(&first, &path), "{path}");
    }
}

/// A dataset whose every free text is hostile.
fn hostile(name: &str) -> (TempDir, PathBuf) {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join(name);
    fs::create_dir_all(&folder).unwrap();
    for (file, text) in [
        (
            "datapackage.json",
            r#"{"title_vi":"</script><b>","licenses":[{"name":"=cmd|' /C calc'!A0"}],"resources":[
            {"name":"areas","path":"areas.csv"},{"name":"indicators","path":"indicators.csv"},
            {"name":"observations","path":"observations.csv"},{"name":"sources","path":"sources.csv"},
            {"name":"targets","path":"targets.csv"}]}"#,
        ),
        ("areas.csv", "area,name_vi,level,=mine\n01,=1+1,province,<script>|x\n"),
        ("indicators.csv", "indicator,name_vi,unit,source\nfamily,<script>alert(1)</script>,percent,s\n"),
        (
            "observations.csv",
            "indicator,area,year,value,obs_status,source,note_vi\nfamily,01,2025,\"70,5\",final,s,\"=HYPERLINK(\"\"x\"\")\"\n",
        ),
        ("sources.csv", "source,title_vi\ns,@SUM(A1)\n"),
        ("targets.csv", "indicator,area,year,value,source\nfamily,01,2025,70,s\n"),
    ] {
        fs::write(folder.join(file), text).unwrap();
    }
    (place, folder)
}

#[test]
fn hostile_cells_stay_text() {
    let (_place, folder) = hostile("x");
    write(&folder, &checked("x", &folder)).unwrap();
    let sheets = workbook::tables(&read(&folder, "x.xlsx")).unwrap();
    let sheet = |table| sheets.iter().find(|sheet| sheet.table == table).unwrap();
    assert_eq!(csv_rows(&sheet(TableName::Areas).csv)[0]["name_vi"], "=1+1");
    assert_eq!(csv_rows(&sheet(TableName::Observations).csv)[0]["value"], "70.5");
    let book = String::from_utf8_lossy(&read(&folder, "x.xlsx")).into_owned();
    assert!(!book.contains("<f>"));
    let sdmx = csv_rows(&read(&folder, "sdmx.csv"));
    assert_eq!(sdmx[0]["COMMENT_OBS_VI"], "'=HYPERLINK(\"x\")");
    assert_eq!((&*sdmx[0]["SOURCE_TITLE"], &*sdmx[0]["OBS_VALUE"]), ("'@SUM(A1)", "70.5"));
    for file in ["x.json", "dictionary.vi.md", "dictionary.en.md"] {
        let text = String::from_utf8(read(&folder, file)).unwrap();
        assert!(!text.contains("<script") && !text.contains("</script"), "{file}");
    }
    let json: Json = serde_json::from_slice(&read(&folder, "x.json")).unwrap();
    assert_eq!(json["tables"]["areas"][0]["=mine"], "<script>|x");
    assert_eq!(json["tables"]["observations"][0]["value"], 70.5);
}

#[test]
fn no_file_of_the_dataset_is_replaced() {
    for (name, file) in [("datapackage", "datapackage.json"), ("changes", "changes.json")] {
        let (_place, folder) = hostile(name);
        let before = read(&folder, "datapackage.json");
        let error = write(&folder, &checked(name, &folder)).unwrap_err();
        assert!(error.is_about_data() && error.to_string().contains(file), "{error}");
        assert_eq!(read(&folder, "datapackage.json"), before);
    }
}
