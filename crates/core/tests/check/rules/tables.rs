//! Rules about columns, definitions, targets and changes of areas.

use tiendo_core::lang::Lang;

use crate::package::Package;
use crate::rules::{check_rows, told};

#[test]
fn targets_that_go_backwards() {
    let header = "indicator,area,year,value,source";
    check_rows(
        "targets.csv",
        header,
        &[
            // By years, not by rows; 70 − 65.5 = 4.5.
            (
                "learning_family,31,2030,65.5,hp-387\nlearning_family,31,2025,70,hp-387",
                &[[
                    "TD038 targets.csv:2 value “65.5”",
                    "mục tiêu 70 % năm 2025 → 65,5 % năm 2030: giảm 4,5 điểm, trong khi càng cao càng tốt",
                    "target 70% in 2025 → 65.5% in 2030: down 4.5 points, although more is better",
                ]],
            ),
            (
                "community_commune,11311,2026,level_2,hp-387\ncommunity_commune,11311,2030,level_1,hp-387",
                &[[
                    "TD038 targets.csv:3 value “level_1”",
                    "mục tiêu Mức độ 2 (Tốt) năm 2026 → Mức độ 1 (Khá) năm 2030: giảm, trong khi càng cao càng tốt",
                    "target Mức độ 2 (Tốt) in 2026 → Mức độ 1 (Khá) in 2030: down, although more is better",
                ]],
            ),
            ("learning_family,31,2025,70,hp-387\nlearning_family,303,2030,65,hp-387", &[]),
            ("learning_family,31,2025,100,hp-387\nlearning_family,31,2030,100,hp-387", &[]),
        ],
    );
    let mut package = Package::of_examples();
    package.put(
        "indicators.csv",
        "indicator,name_vi,unit,direction,source\nilliterate,Người mù chữ,percent,down,hp-387\n"
            .as_bytes()
            .to_vec(),
    );
    package.add("targets.csv", header, b"illiterate,31,2025,2,hp-387\nilliterate,31,2030,3,hp-387");
    let messages: Vec<String> = told(&package).into_iter().map(|[_, vi, _]| vi).collect();
    assert_eq!(
        messages,
        ["mục tiêu 2 % năm 2025 → 3 % năm 2030: tăng 1,0 điểm, trong khi càng thấp càng tốt"]
    );
}

#[test]
fn a_column_is_read_under_another_name_or_passed_over_not_both() {
    for (header, expected) in [
        ("Indicator,area,year,value,obs_status,source,Units", &["TD023 observations.csv:1  “Indicator”"][..]),
        (
            "indicator,area,year,value,obs_status,source,Population",
            &["TD040 observations.csv:1 Population “Population”"],
        ),
    ] {
        let mut package = Package::of_examples();
        package.put("observations.csv", format!("{header}\n").into_bytes());
        let places: Vec<String> = told(&package).into_iter().map(|[place, ..]| place).collect();
        assert_eq!(places, expected, "{header}");
    }
}

#[test]
fn columns_that_are_passed_over() {
    let header = |header: &str| -> Vec<String> {
        let mut package = Package::of_examples();
        package.put("observations.csv", format!("{header}\n").into_bytes());
        let places = told(&package).into_iter().map(|[place, vi, _]| format!("{place} {vi}"));
        places.filter(|place| place.starts_with("TD040")).collect()
    };
    let required = "indicator,area,year,value,obs_status,source";
    for (more, expected) in [
        ("note_vi,note_en,period", None),
        ("population", Some("“population” bảng này không có cột nào tên như vậy; cột bị bỏ qua")),
        (
            "note_vn",
            Some("“note_vn” bảng này không có cột nào tên như vậy; cột bị bỏ qua; có phải là note_vi?"),
        ),
        (
            "Mẫu số",
            Some("“Mẫu số” bảng này không có cột nào tên như vậy; cột bị bỏ qua; có phải là denominator?"),
        ),
        ("value", Some("“value” bảng có hai cột value; chỉ một cột được đọc, cột này bị bỏ qua")),
        ("Value", Some("“Value” bảng có hai cột value; chỉ một cột được đọc, cột này bị bỏ qua")),
        // A column without a name, as spreadsheets leave them at the end.
        ("", None),
    ] {
        let told = header(&format!("{required},{more}"));
        let expected = expected.map(|text| format!("TD040 observations.csv:1 {more} {text}"));
        assert_eq!(told, expected.into_iter().collect::<Vec<_>>(), "{more}");
    }
    // A dimension of an indicator is a column; one that no indicator has is none.
    for (dimensions, count) in [("sex", 0), ("", 1)] {
        let mut package = Package::of_examples();
        let indicators = format!(
            "indicator,name_vi,unit,dimensions,source\nlearning_family,Gia đình,percent,{dimensions},hp-387\n"
        );
        package.put("indicators.csv", indicators.into_bytes());
        package.put("codes.csv", "list,code,name_vi\nsex,F,Nữ\n".as_bytes().to_vec());
        package.put("observations.csv", format!("{required},sex\n").into_bytes());
        let unknown = told(&package).into_iter().filter(|[place, ..]| place.starts_with("TD040"));
        assert_eq!(unknown.count(), count, "{dimensions}");
    }
    // What people and other programs read is known.
    let mut package = Package::of_examples();
    package.put(
        "areas.csv",
        "area,name_vi,level,tile_col,tile_row,source\n31,Hải Phòng,province,3,1,hp-387\n".as_bytes().to_vec(),
    );
    assert_eq!(told(&package), Vec::<[String; 3]>::new());
}

#[test]
fn changes_that_areas_contradict() {
    check_rows(
        "area_changes.csv",
        "area,successor,kind,date,extent,source",
        &[
            ("358,356,merged,2024-09-01,,hp-387", &[]),
            (
                "358,356,merged,2024-10-01,,hp-387",
                &[[
                    "TD042 area_changes.csv:2 date “2024-10-01”",
                    "Mỹ Lộc phải có ngày cuối là 30/09/2024, nhưng areas ghi 31/08/2024",
                    "the last day of Mỹ Lộc should be 30 September 2024, but areas says 31 August 2024",
                ]],
            ),
            (
                "01,31,merged,2025-07-01,,hp-387",
                &[[
                    "TD042 area_changes.csv:2 date “2025-07-01”",
                    "Hà Nội phải có ngày cuối là 30/06/2025, nhưng areas không ghi ngày kết thúc",
                    "the last day of Hà Nội should be 30 June 2025, but areas gives it no end",
                ]],
            ),
            // An area that keeps its code goes on, under another name or without a part.
            ("31,31,renamed,2025-07-01,,hp-387", &[]),
            ("356,303,moved,2025-01-01,part,hp-387", &[]),
            // All of it moved, so that nothing is left.
            (
                "356,303,moved,2025-01-01,whole,hp-387",
                &[[
                    "TD042 area_changes.csv:2 date “2025-01-01”",
                    "Nam Định phải có ngày cuối là 31/12/2024, nhưng areas ghi 30/06/2025",
                    "the last day of Nam Định should be 31 December 2024, but areas says 30 June 2025",
                ]],
            ),
            (
                "358,303,moved,2025-01-01,part,hp-387",
                &[[
                    "TD042 area_changes.csv:2 date “2025-01-01”",
                    "thay đổi từ ngày 01/01/2025, nhưng theo areas thì Mỹ Lộc đã kết thúc ngày 31/08/2024",
                    "changes on 1 January 2025, but areas says that Mỹ Lộc has ended on 31 August 2024",
                ]],
            ),
            (
                "11311,31,moved,2025-01-01,part,hp-387",
                &[[
                    "TD042 area_changes.csv:2 date “2025-01-01”",
                    "thay đổi từ ngày 01/01/2025, nhưng theo areas thì Hồng Bàng đến ngày 01/07/2025 mới có",
                    "changes on 1 January 2025, but areas says that Hồng Bàng begins on 1 July 2025",
                ]],
            ),
            (
                "358,11311,merged,2024-09-01,,hp-387",
                &[[
                    "TD042 area_changes.csv:2 successor “11311”",
                    "Hồng Bàng đến ngày 01/07/2025 mới có, sau ngày thay đổi 01/09/2024",
                    "Hồng Bàng begins on 1 July 2025, after the change on 1 September 2024",
                ]],
            ),
            (
                "303,358,abolished,2025-07-01,,hp-387",
                &[[
                    "TD042 area_changes.csv:2 successor “358”",
                    "Mỹ Lộc đã kết thúc ngày 31/08/2024, trước ngày thay đổi 01/07/2025",
                    "Mỹ Lộc has ended on 31 August 2024, before the change on 1 July 2025",
                ]],
            ),
            // Divided among two, it is told of once.
            (
                "303,31,split,2025-06-30,part,hp-387\n303,01,split,2025-06-30,part,hp-387",
                &[[
                    "TD042 area_changes.csv:2 date “2025-06-30”",
                    "Hồng Bàng phải có ngày cuối là 29/06/2025, nhưng areas ghi 30/06/2025",
                    "the last day of Hồng Bàng should be 29 June 2025, but areas says 30 June 2025",
                ]],
            ),
        ],
    );
}

#[test]
fn a_cell_of_a_scheme_or_duty_that_is_left_out_costs_nothing_else() {
    let scheme = "scheme,name_vi,areas,validity_months\n";
    for (file, text, expected) in [
        (
            "schemes.csv",
            format!("{scheme}TT-25-COMMUNE,Cộng đồng học tập,31 99,70000\n"),
            &[
                ["TD012", "a code is not in areas; that code is left out"],
                ["TD008", "not a number of months; the cell is left out"],
            ][..],
        ),
        ("schemes.csv", format!("{scheme}TT-25-COMMUNE,Cộng đồng học tập,31 01,36\n"), &[]),
        (
            "reporting.csv",
            "framework,reporter_vi,due,frequency\nQD-387,Sở,tháng 12,yearly\n".to_owned(),
            &[["TD010", "not a date; the cell is left out"]],
        ),
    ] {
        let mut package = Package::of_examples();
        package.put(file, text.into_bytes());
        let checked = package.checked();
        let reports = checked.reports.iter().filter(|report| !report.code.starts_with("TD013"));
        let said: Vec<[&str; 2]> =
            reports.map(|report| [report.code, report.message.get(Lang::En)]).collect();
        assert_eq!(said, expected, "{file}");
        // The row is there, without that cell.
        let kept = if file == "schemes.csv" {
            checked.definitions.schemes.len()
        } else {
            checked.definitions.duties.len()
        };
        assert_eq!(kept, 1, "{file}");
    }
}

#[test]
fn ends_before_the_beginning() {
    check_rows(
        "schemes.csv",
        "scheme,name_vi,area_level,levels,valid_from,valid_to,source",
        &[
            ("TT-44,Cộng đồng học tập,commune,community_commune,2024-02-11,2024-02-11,hp-387", &[]),
            (
                "TT-44,Cộng đồng học tập,commune,community_commune,2024-02-12,2024-02-11,hp-387",
                &[[
                    "TD043 schemes.csv:3 valid_to “2024-02-11”",
                    "bắt đầu ngày 12/02/2024 nhưng đã kết thúc ngày 11/02/2024",
                    "begins on 12 February 2024, but has ended on 11 February 2024",
                ]],
            ),
        ],
    );
}

#[test]
fn indicators_without_what_they_name() {
    let row = "community_commune,Cộng đồng học tập cấp xã,level,TT-44,,hp-387";
    let expected = [
        [
            "TD044 indicators.csv:4 levels “”",
            "community_commune có đơn vị level nhưng không nêu danh mục các mức",
            "community_commune is of the unit level, but names no list of levels",
        ],
        [
            "TD044 indicators.csv:4 scheme “TT-44”",
            "TT-44 không có trong schemes, bảng có 1 danh hiệu",
            "TT-44 is not in schemes, which has 1",
        ],
    ];
    check_rows("indicators.csv", "indicator,name_vi,unit,scheme,levels,source", &[(row, &expected)]);
    // A table that is there but cannot be read is told of once, by the reader.
    let mut package = Package::of_examples();
    package.put("schemes.csv", b"{}".to_vec());
    let codes: Vec<String> = package.check().iter().map(|report| report.code.to_owned()).collect();
    assert_eq!(codes, ["TD003"]);
}

#[test]
fn rows_without_a_vietnamese_name() {
    check_rows(
        "areas.csv",
        "area,name_vi,name_en,level,parent,valid_from,valid_to",
        &[(
            "305,,Lê Chân,district,31,,\n306,,,district,31,,",
            &[
                [
                    "TD046 areas.csv:10 name_vi “”",
                    "305 chưa có tên tiếng Việt; trang tiếng Việt sẽ hiện “Lê Chân”",
                    "305 has no Vietnamese name; the Vietnamese page shows “Lê Chân”",
                ],
                [
                    "TD046 areas.csv:11 name_vi “”",
                    "306 không có tên nào; trên trang sẽ để trống",
                    "306 has no name at all; the page leaves it blank",
                ],
            ],
        )],
    );
}
