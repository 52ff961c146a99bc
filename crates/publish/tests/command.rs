//! The commands `tiendo check`, `tiendo new` and `tiendo verify` as somebody at a terminal or a build server sees them: what is written and
//! the exit code.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

const GOOD: [(&str, &str); 6] = [
    ("datapackage.json", r#"{"name":"x","title":"X","resources":[{"name":"areas","path":"areas.csv"}]}"#),
    ("sources.csv", "source,title_vi\nbc,Báo cáo\n"),
    ("indicators.csv", "indicator,name_vi,unit,source\nfamily,Gia đình học tập,percent,bc\n"),
    ("areas.csv", "area,name_vi,level,note_vi\n303,Hồng Bàng,district,\n305,Hải An,district,\n"),
    ("targets.csv", "indicator,area,year,value,source\nfamily,303,2025,70,bc\n"),
    ("observations.csv", "indicator,area,year,value,obs_status,source\nfamily,303,2025,70.5,final,bc\n"),
];

/// A folder with the good dataset `x`, some of its files replaced.
fn dataset(changes: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let dataset = folder.path().join("x");
    fs::create_dir(&dataset).unwrap();
    for (name, text) in GOOD.iter().chain(changes) {
        fs::write(dataset.join(name), text).unwrap();
    }
    folder
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tiendo"));
    command.current_dir(folder).args(arguments).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
    command
}

/// Runs the command in a folder; gives back the exit code, standard output and standard error.
fn run(folder: &TempDir, arguments: &[&str]) -> (i32, String, String) {
    let Output { status, stdout, stderr } = command(folder.path(), arguments).output().unwrap();
    (status.code().unwrap(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

const TODAY: [&str; 2] = ["--today", "2026-11-22"];

#[track_caller]
fn check(folder: &TempDir, arguments: &[&str], code: i32, expected: &str) {
    let arguments: Vec<&str> = ["check"].into_iter().chain(arguments.iter().copied()).chain(TODAY).collect();
    let (found, stdout, stderr) = run(folder, &arguments);
    assert_eq!(stdout, expected, "{stderr}");
    assert_eq!((found, stderr.as_str()), (code, ""));
}

#[test]
fn good_data_is_one_line_and_zero() {
    let folder = dataset(&[]);
    let vi = "không thấy lỗi nào; đã đọc 5 bảng, 6 dòng; xét đến ngày 22/11/2026\n";
    check(&folder, &["x"], 0, vi);
    let en = "nothing found; 5 tables and 6 rows read; as of 22\u{a0}November\u{a0}2026\n";
    check(&folder, &["x/datapackage.json", "--lang", "en"], 0, en);
}

#[test]
fn a_map_is_checked_and_is_no_table() {
    let descriptor = r#"{"name":"x","title":"X","resources":[{"name":"map","path":"map.geojson"}]}"#;
    let map = |code: &str| {
        let ring = "[[106.6,20.8],[106.7,20.8],[106.7,20.9],[106.6,20.8]]";
        let geometry = format!(r#"{{"type":"Polygon","coordinates":[{ring}]}}"#);
        format!(r#"{{"features":[{{"type":"Feature","id":"{code}","geometry":{geometry}}}]}}"#)
    };
    let (good, bad) = (map("303"), map("999"));
    let en = "nothing found; 5 tables and 6 rows read; as of 22\u{a0}November\u{a0}2026\n";
    let folder = dataset(&[("datapackage.json", descriptor), ("map.geojson", &good)]);
    check(&folder, &["x", "--lang", "en"], 0, en);
    let folder = dataset(&[("datapackage.json", descriptor), ("map.geojson", &bad)]);
    let (code, said, _) = run(&folder, &["check", "x", "--lang", "en", "--today", "2026-11-22"]);
    assert_eq!(code, 0, "a warning");
    assert!(
        said.contains("x/map.geojson:1") && said.contains("“999” not in areas; the shape is left out"),
        "{said}"
    );
}

#[test]
fn a_person_is_told_place_row_cell_reason_and_remedy() {
    let observations = "indicator,area,year,value,obs_status,source\n\
        family,303,2025,bảy mươi,final,bc\n\
        family,999,2025,70,final,bc\n";
    let folder = dataset(&[("observations.csv", observations)]);
    let vi = "\
lỗi[TD008]: không phải là số
  --> x/observations.csv:2, cột value
     2 | family,303,2025,bảy mươi,final,bc
       |                 ^^^^^^^^ không phải là số; dòng bị bỏ qua
  = cách sửa: Chỉ ghi con số, ví dụ 70,5; tử số và mẫu số là số nguyên, ví dụ 1410. Chuyển chữ, đơn
              vị, ghi chú sang cột note_vi. Nếu là công thức báo lỗi (#N/A, #DIV/0!) thì sửa công
              thức.

lỗi[TD012]: mã không có trong bảng kia
  --> x/observations.csv:3, cột area
     3 | family,999,2025,70,final,bc
       |        ^^^ không có trong areas; dòng bị bỏ qua
  = cách sửa: Sửa mã cho khớp, hoặc thêm dòng có mã này vào bảng kia trước. Excel hay bỏ số 0 ở đầu
              (01 thành 1): định dạng cột là Text rồi gõ lại 01. Nếu dòng bên bảng kia đang có lỗi
              thì sửa dòng đó trước.

2 lỗi; đã đọc 5 bảng, 7 dòng; xét đến ngày 22/11/2026
";
    check(&folder, &["x"], 1, vi);
}

#[test]
fn many_findings_of_a_kind_are_counted_and_the_hint_is_given_once() {
    let rows = (0..1230).map(|year| format!("family,303,{year},70,final,bc\n")).collect::<Vec<_>>().concat();
    let observations = format!("indicator,area,year,value,obs_status,source\n{rows}");
    let folder = dataset(&[("observations.csv", &observations)]);
    let en = "\
error[TD009]: not a year (1,230 places)
  --> x/observations.csv:2, column year
     2 | family,303,0,70,final,bc
       |            ^ not a year; the row is left out
  … and 1,229 more TD009
  = help: Write the year with four digits, such as 2025. A school year 2024-2025 counts for the year
          in which it ends, 2025; as published it goes into the column period.

1,230 errors; 5 tables and 1,235 rows read; as of 22\u{a0}November\u{a0}2026
";
    check(&folder, &["x", "--lang", "en", "--max", "1"], 1, en);
}

#[test]
fn warnings_and_repairs_do_not_fail() {
    let observations =
        "\u{feff}indicator;area;year;value;obs_status;source\nfamily;303;2025;70,5;final;none\n";
    let folder = dataset(&[("observations.csv", observations)]);
    let (code, stdout, _) = run(&folder, &["check", "x"]);
    assert_eq!(code, 0, "{stdout}");
    assert!(stdout.contains("\n1 cảnh báo, 3 đã tự sửa; đã đọc"), "{stdout}");
    // The worst first, whatever the codes.
    assert!(stdout.find("cảnh báo[TD013]").unwrap() < stdout.find("đã tự sửa[TD018]").unwrap());
}

#[test]
fn a_row_that_cannot_be_checked_ends_with_two_and_the_rest_is_still_checked() {
    let folder = dataset(&[]);
    fs::write(folder.path().join("old.xls"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").unwrap();
    let (code, stdout, stderr) = run(&folder, &["check", "nowhere", "x", "x/areas.csv", "old.xls"]);
    assert_eq!(code, 2);
    assert!(stdout.starts_with("không thấy lỗi nào; đã đọc 5 bảng"), "{stdout}");
    let lines: Vec<&str> = stderr.lines().collect();
    assert_eq!(lines[0], "tiendo: nowhere: không có tệp hay thư mục này");
    assert!(lines[1].starts_with("tiendo: x/areas.csv: là một bảng riêng lẻ"), "{stderr}");
    assert!(lines[2].starts_with("tiendo: old.xls: là bảng tính kiểu khác"), "{stderr}");
    assert_eq!(run(&folder, &["check", "x", "--today", "2026-02-30"]).0, 2);
    assert_eq!(run(&folder, &["check"]).0, 2);
}

#[test]
fn a_data_folder_stands_for_the_datasets_of_its_catalogue() {
    let folder = dataset(&[]);
    let catalog = r#"{"resources":[{"name":"x","path":"x/datapackage.json"},{"name":"y","path":"y/datapackage.json"}]}"#;
    fs::write(folder.path().join("catalog.json"), catalog).unwrap();
    let (code, stdout, _) = run(&folder, &["check", "."]);
    assert_eq!(code, 1);
    assert!(
        stdout.starts_with("lỗi[TD001]: thiếu tệp hoặc trang tính\n  --> ./y/datapackage.json\n"),
        "{stdout}"
    );
    fs::write(folder.path().join("catalog.json"), "[]").unwrap();
    let (code, stdout, _) = run(&folder, &["check", "."]);
    assert_eq!(code, 1);
    assert!(stdout.starts_with("lỗi[TD002]: tệp JSON không đọc được\n  --> ./catalog.json\n"), "{stdout}");
}

#[test]
fn a_file_that_is_not_as_its_checksum_says_is_an_error_told_once() {
    let areas = r#"{"resources":[{"name":"areas","path":"areas.csv","bytes":1,"hash":"sha256:00"}]}"#;
    let folder = dataset(&[("datapackage.json", areas)]);
    let (code, stdout, _) = run(&folder, &["check", "x", "--format", "github"]);
    assert_eq!(code, 1);
    assert_eq!(stdout.lines().count(), 1, "the length is not told as well: {stdout}");
    assert!(
        stdout.starts_with("::error file=x/areas.csv,title=TD037::nội dung khác với mã kiểm"),
        "{stdout}"
    );
    assert_eq!(run(&folder, &["hash", "x"]).0, 0);
    assert_eq!(run(&folder, &["check", "x"]).0, 0);
}

#[test]
fn colours_are_for_terminals_and_those_who_ask() {
    let folder = dataset(&[("areas.csv", "area,name_vi\n303,Hồng Bàng\n")]);
    let coloured = |arguments: &[&str]| run(&folder, arguments).1.contains('\u{1b}');
    assert!(!coloured(&["check", "x"]));
    assert!(coloured(&["check", "x", "--color", "always"]));
    assert!(!coloured(&["check", "x", "--color", "always", "--format", "json"]));
    let forced = command(folder.path(), &["check", "x"]).env("CLICOLOR_FORCE", "1").output().unwrap();
    assert!(forced.stdout.contains(&0x1b));
    let mut refused = command(folder.path(), &["check", "x"]);
    let refused = refused.env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1").output().unwrap();
    assert!(!refused.stdout.contains(&0x1b));
}

#[test]
fn text_of_data_cannot_steer_the_terminal() {
    let areas = "area,name_vi,level,note_vi\n303,a\u{1b}[2J\u{202e},town,\n";
    let folder = dataset(&[("areas.csv", areas)]);
    let (_, stdout, _) = run(&folder, &["check", "x"]);
    assert!(stdout.contains("303,a\u{fffd}[2J\u{fffd},town,") && !stdout.contains('\u{1b}'), "{stdout}");
}

/// A row with what JSON, SARIF and GitHub have to escape.
fn awkward() -> TempDir {
    let observations =
        "indicator,area,year,value,obs_status,source\nfamily,303,2025,\"7,0: 50 % \"\"x\"\"\",final,bc\n";
    dataset(&[("observations.csv", observations)])
}

#[test]
fn json_has_both_languages() {
    let (code, stdout, _) = run(&awkward(), &["check", "x", "--format", "json"]);
    assert_eq!(code, 1);
    let reports: Value = serde_json::from_str(&stdout).unwrap();
    let report = &reports[0];
    assert_eq!(reports.as_array().unwrap().len(), 1);
    assert_eq!(report["code"], "TD008");
    assert_eq!(report["severity"], "error");
    assert_eq!(report["file"], "x/observations.csv");
    assert_eq!((report["line"].as_u64(), report["column"].as_str()), (Some(2), Some("value")));
    assert_eq!(report["text"], "7,0: 50 % \"x\"");
    assert_eq!(report["message"]["vi"], "không phải là số; dòng bị bỏ qua");
    assert_eq!(report["message"]["en"], "not a number; the row is left out");
    assert!(report["hint"]["vi"].as_str().unwrap().starts_with("Chỉ ghi con số"));
    let (code, stdout, _) = run(&dataset(&[]), &["check", "x", "--format", "json"]);
    assert_eq!((code, stdout.as_str()), (0, "[]\n"));
}

#[test]
fn sarif_points_at_the_cell() {
    let (code, stdout, _) = run(&awkward(), &["check", "x", "--format", "sarif", "--lang", "en"]);
    assert_eq!(code, 1);
    let log: Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let result = &run["results"][0];
    let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
    assert_eq!((rule["id"].as_str(), result["ruleId"].as_str()), (Some("TD008"), Some("TD008")));
    assert!(rule["help"]["text"].as_str().unwrap().starts_with("Write the number alone"));
    assert_eq!(
        (&rule["defaultConfiguration"]["level"], &result["level"]),
        (&"error".into(), &"error".into())
    );
    assert_eq!(result["message"]["text"], "value: “7,0: 50 % \"x\"” not a number; the row is left out");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "x/observations.csv");
    // `family,303,2025,` is sixteen characters, the quoted cell seventeen.
    let region = serde_json::json!({ "startLine": 2, "startColumn": 17, "endColumn": 34 });
    assert_eq!(place["region"], region);
}

#[test]
fn github_gets_one_command_a_finding() {
    let (code, stdout, _) = run(&awkward(), &["check", "x", "--format", "github", "--lang", "en"]);
    assert_eq!(code, 1);
    let expected = "::error file=x/observations.csv,line=2,title=TD008::value: “7,0: 50 %25 \"x\"” not a number; \
        the row is left out%0AWrite the number alone,";
    assert!(stdout.starts_with(expected) && stdout.lines().count() == 1, "{stdout}");
}

#[test]
fn a_workbook_without_a_table_is_told_which_sheet_it_lacks() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("Địa bàn").unwrap();
    sheet.write_row(0, 0, ["area", "name_vi", "level"]).unwrap();
    sheet.write_row(2, 0, ["303", "Hồng Bàng", "quận"]).unwrap();
    book.save(folder.path().join("b.xlsx")).unwrap();
    let (code, stdout, _) = run(&folder, &["check", "b.xlsx", "--lang", "en"]);
    assert_eq!(code, 1);
    for table in ["sources", "indicators", "targets", "observations"] {
        let expected = format!("--> b.xlsx, sheet “{table}”\n      there is no such file or sheet\n");
        assert!(stdout.contains(&expected), "{stdout}");
    }
    assert!(
        stdout.contains("--> b.xlsx, sheet “Địa bàn”, cell C3, column level\n     3 | 303,Hồng Bàng,quận\n"),
        "{stdout}"
    );
}

/// A folder with a page in place of the app's.
const APP: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/app");

/// The good dataset, published into `dist`.
fn published() -> TempDir {
    let folder = dataset(&[]);
    let descriptor = r#"{"name":"x","title":"X","resources":[{"name":"areas","path":"areas.csv"},
        {"name":"indicators","path":"indicators.csv"},{"name":"observations","path":"observations.csv"},
        {"name":"sources","path":"sources.csv"},{"name":"targets","path":"targets.csv"}]}"#;
    for (name, text) in [
        ("x/datapackage.json", descriptor),
        ("catalog.json", r#"{"resources":[{"name":"x","path":"x/datapackage.json"}]}"#),
    ] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    assert_eq!(run(&folder, &["hash", "x"]).0, 0);
    let (code, _, stderr) = run(&folder, &["publish", ".", "--app", APP, "--out", "dist"]);
    assert_eq!(code, 0, "{stderr}");
    folder
}

#[cfg(not(feature = "carry-app"))]
#[test]
fn a_program_without_the_app_says_how_to_get_it() {
    let folder = dataset(&[]);
    let (code, stdout, stderr) = run(&folder, &["publish", ".", "--out", "dist"]);
    assert_eq!((code, stdout.as_str()), (2, ""));
    assert!(
        stderr.starts_with("tiendo: this program carries no app; give the folder of a built one by --app"),
        "{stderr}"
    );
}

#[cfg(feature = "carry-app")]
#[test]
fn a_program_with_the_app_publishes_by_itself() {
    let folder = published();
    let (code, _, stderr) = run(&folder, &["publish", ".", "--out", "other"]);
    assert_eq!(code, 0, "{stderr}");
    assert_eq!(run(&folder, &["verify", "other"]).0, 0);
}

#[test]
fn a_site_is_verified_and_what_differs_is_told_in_both_languages() {
    let folder = published();
    let (code, stdout, stderr) = run(&folder, &["verify", "dist"]);
    assert_eq!((code, stderr.as_str()), (0, ""), "{stdout}");
    assert!(stdout.starts_with("khớp; đã đối chiếu "), "{stdout}");
    let path = folder.path().join("dist/vi/x/indicator/family/index.html");
    let page = fs::read_to_string(&path).unwrap();
    fs::write(&path, page.replacen(">70,5\u{a0}%<", ">75,0\u{a0}%<", 1)).unwrap();
    let (code, stdout, _) = run(&folder, &["verify", "dist"]);
    assert_eq!(code, 1);
    let expected = "\
vi/x/indicator/family/index.html
  nội dung khác với mã kiểm ghi trong site.json
  nội dung trang khác khi làm lại từ số liệu
    sau:     “2025”
    ở đây:   “75,0\u{a0}%”
    làm lại: “70,5\u{a0}%”
";
    assert!(stdout.contains(expected), "{stdout}");
    let (code, stdout, _) = run(&folder, &["verify", "dist", "--lang", "en"]);
    assert_eq!(code, 1);
    let expected = "    here:       “75,0\u{a0}%”\n    made again: “70,5\u{a0}%”\n";
    assert!(stdout.contains(expected) && stdout.contains("\n3 files differ; "), "{stdout}");
    fs::remove_file(folder.path().join("dist/site.json")).unwrap();
    let (code, _, stderr) = run(&folder, &["verify", "dist", "--lang", "en"]);
    let expected = "tiendo: dist/site.json: is not there, so that files cannot be held against it\n";
    assert_eq!((code, stderr.as_str()), (2, expected));
}

/// The good dataset's rows, under the full headers that `tiendo new` writes.
fn fill(dataset: &Path) {
    for (name, text) in &GOOD[1..] {
        let path = dataset.join(name);
        let header = fs::read_to_string(&path).unwrap();
        let names: Vec<&str> = header.trim_end().split(',').collect();
        let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
        let given = lines.next().unwrap();
        let cell = |row: &[&str], name: &str| {
            given
                .iter()
                .position(|column| *column == name)
                .map_or(String::new(), |place| row[place].to_owned())
        };
        let rows: String = lines
            .map(|row| names.iter().map(|name| cell(&row, name)).collect::<Vec<_>>().join(",") + "\n")
            .collect();
        fs::write(path, header + &rows).unwrap();
    }
}

#[test]
fn a_new_dataset_is_clean_empty_and_filled_in() {
    let folder = tempfile::tempdir().unwrap();
    let (code, stdout, stderr) = run(&folder, &["new", "ninh-binh"]);
    assert_eq!((code, stderr.as_str()), (0, ""));
    assert!(stdout.contains("tiendo check ninh-binh/mau.xlsx"), "{stdout}");
    let empty = "không thấy lỗi nào; đã đọc 18 bảng, 0 dòng; xét đến ngày 22/11/2026\n";
    check(&folder, &["ninh-binh", "ninh-binh/mau.xlsx"], 0, empty);
    fill(&folder.path().join("ninh-binh"));
    let filled = "không thấy lỗi nào; đã đọc 9 bảng, 6 dòng; xét đến ngày 22/11/2026\n";
    check(&folder, &["ninh-binh"], 0, filled);
    assert_eq!(run(&folder, &["hash", "ninh-binh"]).0, 0);
    check(&folder, &["ninh-binh"], 0, filled);
    let (code, _, stderr) = run(&folder, &["new", "ninh-binh", "--lang", "en"]);
    assert_eq!(code, 2);
    assert!(stderr.contains("ninh-binh: something is in the folder"), "{stderr}");
}
