//! The command `tiendo diff` as somebody at a terminal sees it: what is written and the exit code.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

const OLD: [(&str, &str); 6] = [
    (
        "datapackage.json",
        r#"{"title":"X","version":"1.0.0","created":"2026-02-01T00:00:00Z","resources":[]}"#,
    ),
    ("sources.csv", "source,title_vi\nbc,Báo cáo\n"),
    (
        "indicators.csv",
        "indicator,short_vi,short_en,name_vi,unit,source\nfamily,Gia đình,Families,Tỷ lệ gia đình,percent,bc\n",
    ),
    ("areas.csv", "area,name_vi,level\n303,Hồng Bàng,district\n305,Lê Chân,district\n"),
    ("targets.csv", "indicator,area,year,value,source\nfamily,303,2025,70,bc\n"),
    (
        "observations.csv",
        "indicator,area,year,value,obs_status,source\nfamily,303,2025,69.5,final,bc\nfamily,305,2025,60,final,bc\n",
    ),
];

/// 303's figure is revised from 69,5 to 70,5; 305 has another name.
const NEW: [(&str, &str); 3] = [
    (
        "datapackage.json",
        r#"{"title":"X","version":"1.1.0","created":"2026-03-01T00:00:00Z","resources":[]}"#,
    ),
    ("areas.csv", "area,name_vi,level\n303,Hồng Bàng,district\n305,Lê Chân 2,district\n"),
    (
        "observations.csv",
        "indicator,area,year,value,obs_status,source\nfamily,303,2025,70.5,final,bc\nfamily,305,2025,60,final,bc\n",
    ),
];

/// A folder with the releases `old` and `new`, some files of the new one replaced.
fn releases(changes: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, files) in [("old", &[][..]), ("new", changes)] {
        let dataset = folder.path().join(name);
        fs::create_dir(&dataset).unwrap();
        for (file, text) in OLD.iter().chain(files) {
            fs::write(dataset.join(file), text).unwrap();
        }
    }
    folder
}

/// Runs the command in a folder; gives back the exit code, standard output and standard error.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_tiendo"))
        .current_dir(folder)
        .args(["diff", "--today", "2026-11-22"])
        .args(arguments)
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR_FORCE")
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace('\u{a0}', " ");
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn without_a_difference_it_says_so_and_ends_with_0() {
    let folder = releases(&[]);
    let (code, stdout, stderr) = run(folder.path(), &["old", "new"]);
    assert_eq!(
        stdout,
        "So bản công bố ngày 01/02/2026 (kết luận tính đến 22/11/2026) với bản công bố ngày 01/02/2026 (tính đến 22/11/2026).\n\
         Không có thay đổi nào.\n"
    );
    assert_eq!((code, stderr.as_str()), (0, ""));
    assert!(run(folder.path(), &["old", "new", "--lang", "en"]).1.ends_with("\nNothing differs.\n"));
}

#[test]
fn differences_are_grouped_and_end_with_1() {
    let folder = releases(&NEW);
    let (code, stdout, _) = run(folder.path(), &["old", "new"]);
    assert_eq!(
        stdout,
        "So bản công bố ngày 01/02/2026 (kết luận tính đến 01/02/2026) với bản công bố ngày 01/03/2026 (tính đến 22/11/2026).

Số liệu: 1
  Gia đình, Hồng Bàng (303), 2025: 69,5 % → 70,5 %, tăng 1,0 điểm

Kết luận: 1
  Gia đình, Hồng Bàng (303), mục tiêu 2025: Không đạt (69,5 % năm 2025, mục tiêu 70 %) → Đạt (70,5 % năm 2025, mục tiêu 70 %); vì số liệu được điều chỉnh

Định nghĩa: 1
  Địa bàn Lê Chân 2 (305): name_vi: Lê Chân → Lê Chân 2
"
    );
    assert_eq!(code, 1);
    let (_, none_in_full, _) = run(folder.path(), &["old", "new", "--lang", "en", "--max", "0"]);
    assert!(none_in_full.ends_with("\n\nDefinitions: 1\n  … and 1 more\n"), "{none_in_full}");
}

#[test]
fn a_program_gets_every_operand() {
    let folder = releases(&NEW);
    let (code, stdout, _) = run(folder.path(), &["old", "new", "--format", "json"]);
    let answer: Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(code, 1);
    assert_eq!(
        answer["old"],
        json!({"published": "2026-02-01", "version": "1.0.0", "verdicts_of": "2026-02-01"})
    );
    let value = &answer["values"][0];
    assert_eq!(
        (&value["change"], &value["indicator"], &value["area"]),
        (&json!("changed"), &json!("family"), &json!("303"))
    );
    assert_eq!((&value["old"]["value"], &value["new"]["value"]), (&json!(69.5), &json!(70.5)));
    let verdict = &answer["verdicts"][0];
    // 70 − 69,5 = 0,5
    assert_eq!((&verdict["old"]["standing"], &verdict["old"]["short_by"]), (&json!("missed"), &json!(0.5)));
    assert_eq!((&verdict["new"]["standing"], &verdict["new"]["short_by"]), (&json!("met"), &Value::Null));
    assert_eq!(verdict["causes"], json!(["figure_revised"]));
    let definition = &answer["definitions"][0];
    assert_eq!(definition["cells"], json!([{"column": "name_vi", "old": "Lê Chân", "new": "Lê Chân 2"}]));
    assert_eq!(definition["sentence"]["en"], "Area Lê Chân 2 (305): name_vi: Lê Chân → Lê Chân 2");
}

#[test]
fn schemes_and_reporting_duties_are_compared() {
    let listed = r#"{"title":"X","version":"1.1.0","created":"2026-03-01T00:00:00Z",
        "resources":[{"name":"schemes","path":"schemes.csv"},{"name":"reporting","path":"reporting.csv"}]}"#;
    let schemes = "scheme,name_vi,subject_vi,recognised_by_vi,source\nhl,Huyện học tập,huyện,Ủy ban,bc\n";
    let duties = "framework,reporter_vi,due,frequency,source\nhl,Huyện,12-15,yearly,bc\n";
    let folder =
        releases(&[("datapackage.json", listed), ("schemes.csv", schemes), ("reporting.csv", duties)]);
    let (code, stdout, stderr) = run(folder.path(), &["old", "new"]);
    let ending = "
Định nghĩa: 2
  Hình thức công nhận Huyện học tập (hl): thêm
  Chế độ báo cáo Huyện (hl): thêm
";
    assert!(code == 1 && stdout.ends_with(ending), "{stdout}{stderr}");
    let (_, stdout, _) = run(folder.path(), &["old", "new", "--format", "json"]);
    let answer: Value = serde_json::from_str(&stdout).unwrap();
    let tables = [0, 1].map(|place: usize| answer["definitions"][place]["table"].clone());
    assert_eq!(tables, [json!("schemes"), json!("reporting")]);
}

#[test]
fn an_outlook_that_turns_is_told() {
    // To 70 in 2030 from 60 and 61: 5 of 9 points to go, 4/9 would be missing. From 60 and 62: 10 of 8, none would.
    let targets = "indicator,area,year,value,source\nfamily,303,2030,70,bc\n";
    let figures = |latest: &str| {
        let header = "indicator,area,year,value,obs_status,source\n";
        format!("{header}family,303,2024,60,final,bc\nfamily,303,2025,{latest},final,bc\n")
    };
    let folder = releases(&[("targets.csv", targets), ("observations.csv", &figures("62"))]);
    for (file, text) in [("targets.csv", targets), ("observations.csv", &figures("61"))] {
        fs::write(folder.path().join("old").join(file), text).unwrap();
    }
    let (_, stdout, _) = run(folder.path(), &["old", "new"]);
    let told = "
Triển vọng: 1
  Gia đình, Hồng Bàng (303), triển vọng: Quá chậm (mốc 2030: 70 %) → Đúng tiến độ (mốc 2030: 70 %); vì số liệu được điều chỉnh
";
    assert!(stdout.ends_with(told), "{stdout}");
    let (_, stdout, _) = run(folder.path(), &["old", "new", "--format", "json"]);
    let answer: Value = serde_json::from_str(&stdout).unwrap();
    let outlook = &answer["outlooks"][0];
    assert_eq!(outlook["old"], json!({"target_year": 2030, "target": 70.0, "outlook": "too_slow"}));
    assert_eq!(outlook["new"], json!({"target_year": 2030, "target": 70.0, "outlook": "on_track"}));
    assert_eq!(outlook["causes"], json!(["figure_revised"]));
}

#[test]
fn what_cannot_be_compared_ends_with_2_and_a_reason() {
    let broken = "indicator,area,year,value,obs_status,source\nfamily,303,2025,bảy mươi,final,bc\n";
    let folder = releases(&[("observations.csv", broken)]);
    for (arguments, vi, en) in [
        (["old", "none"], "không có tệp hay thư mục này", "there is no such file"),
        (["old", "new"], "số liệu có 1 lỗi", "the data has errors (1)"),
        ([".", "new"], "không có catalog.json", "holds neither catalog.json"),
    ] {
        for (lang, expected) in [("vi", vi), ("en", en)] {
            let (code, stdout, stderr) = run(folder.path(), &[arguments[0], arguments[1], "--lang", lang]);
            assert_eq!((code, stdout.as_str()), (2, ""));
            assert!(stderr.contains(expected), "{stderr}");
        }
    }
    fs::write(folder.path().join("catalog.json"), r#"{"resources":[{"name":"old"},{"name":"old"}]}"#)
        .unwrap();
    let (code, _, stderr) = run(folder.path(), &[".", "old"]);
    assert_eq!((code, stderr.contains("chứa nhiều bộ số liệu")), (2, true), "{stderr}");
}
