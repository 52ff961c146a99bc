//! Rules about figures and their series.

use crate::package::Package;
use crate::rules::{check_rows, told};

const OBSERVATIONS: &str =
    "indicator,area,year,value,numerator,denominator,denominator_kind,obs_status,source";

fn observations(cases: &[(&str, &[[&str; 3]])]) {
    check_rows("observations.csv", OBSERVATIONS, cases);
}

#[test]
fn figures_of_years_without_the_area() {
    observations(&[
        // It existed until 31 August 2024, so there may be a figure of 2024.
        ("learning_family,358,2024,70,,,,final,hp-387", &[]),
        (
            "learning_family,358,2025,70,,,,final,hp-387",
            &[[
                "TD031 observations.csv:2 year “2025”",
                "Mỹ Lộc đã kết thúc ngày 31/08/2024, trước năm 2025",
                "Mỹ Lộc ended on 31 August 2024, before 2025",
            ]],
        ),
        (
            "community_commune,11311,2024,level_1,,,,final,hp-387",
            &[[
                "TD031 observations.csv:2 year “2024”",
                "Hồng Bàng đến ngày 01/07/2025 mới có, sau năm 2024",
                "Hồng Bàng begins on 1 July 2025, after 2024",
            ]],
        ),
    ]);
    // A target outlives the area that set it.
    let target = "learning_family,358,2030,80,hp-387";
    check_rows("targets.csv", "indicator,area,year,value,source", &[(target, &[])]);
}

#[test]
fn percentages_and_their_counts() {
    observations(&[
        // 55/63 = 87.3016: published as 87.3 it is 0.0016 off, as 87.36 0.0584, as 87.37 0.0684.
        ("learning_family,303,2025,87.3,55,63,,final,hp-387", &[]),
        ("learning_family,303,2025,87.36,55,63,,final,hp-387", &[]),
        (
            "learning_family,303,2025,87.37,55,63,,final,hp-387",
            &[[
                "TD032 observations.csv:2 value “87.37”",
                "55/63 ≈ 87,3 %, nhưng ghi 87,37 %: chênh 0,07 điểm",
                "55/63 ≈ 87.3%, but it says 87.37%: 0.07 points apart",
            ]],
        ),
        // 452,702/515,481 = 87.82: nine points more than 78.8, and 9.02 exactly.
        (
            "learning_family,303,2025,78.8,452702,515481,,final,hp-387",
            &[[
                "TD032 observations.csv:2 value “78.8”",
                "452.702/515.481 ≈ 87,82 %, nhưng ghi 78,8 %: chênh 9,02 điểm",
                "452,702/515,481 ≈ 87.82%, but it says 78.8%: 9.02 points apart",
            ]],
        ),
        // One count alone says nothing, nor does nothing of nothing.
        ("learning_family,303,2025,78.8,452702,,,final,hp-387", &[]),
        ("learning_family,303,2025,78.8,0,0,,final,hp-387", &[]),
        // The largest numbers that a cell holds.
        ("learning_family,303,2025,100,999999999999,999999999999,,final,hp-387", &[]),
    ]);
}

#[test]
fn repairs_are_told_of_once_where_they_begin() {
    observations(&[(
        "learning_family,303,2023,60,600,1000,,final,hp-387\n\
         learning_family,303,2024,\"70,5\",\"1,410\",\"2,000\",,final,hp-387\n\
         learning_family,303,2025,\"71,5 %\",\"1,430\",\"2,000\",,final,hp-387",
        &[
            [
                "TD024 observations.csv:3 numerator “1,410”",
                "dấu ngăn hàng nghìn, đã bỏ qua",
                "marks between thousands, which were passed over",
            ],
            [
                "TD020 observations.csv:3 value “70,5”",
                "dấu phẩy thập phân, đã đọc như dấu chấm",
                "decimal comma, read as a decimal point",
            ],
            [
                "TD025 observations.csv:4 value “71,5 %”",
                "dấu %, đã bỏ qua",
                "percent signs, which were passed over",
            ],
        ],
    )]);
}

#[test]
fn jumps_from_one_year_to_the_next() {
    observations(&[
        // 98.0 − 63.2 = 34.8.
        (
            "learning_family,303,2023,63.2,,,,final,hp-387\nlearning_family,303,2024,98.0,,,,final,hp-387",
            &[[
                "TD033 observations.csv:3 value “98”",
                "63,2 % năm 2023 → 98,0 % năm 2024: tăng 34,8 điểm trong một năm",
                "63.2% in 2023 → 98.0% in 2024: up 34.8 points in one year",
            ]],
        ),
        (
            "learning_family,303,2024,33.1,,,,final,hp-387\nlearning_family,303,2023,63.2,,,,final,hp-387",
            &[[
                "TD033 observations.csv:2 value “33.1”",
                "63,2 % năm 2023 → 33,1 % năm 2024: giảm 30,1 điểm trong một năm",
                "63.2% in 2023 → 33.1% in 2024: down 30.1 points in one year",
            ]],
        ),
        // Thirty points are not more than thirty; two years are not one; another area is another series.
        ("learning_family,303,2023,60,,,,final,hp-387\nlearning_family,303,2024,90,,,,final,hp-387", &[]),
        ("learning_family,303,2022,10,,,,final,hp-387\nlearning_family,303,2024,90,,,,final,hp-387", &[]),
        ("learning_family,303,2023,10,,,,final,hp-387\nlearning_family,304,2024,90,,,,final,hp-387", &[]),
        // Of several bases each is compared with itself: 20 → 60 of all.
        (
            "learning_family,303,2023,20,,,all,final,hp-387\nlearning_family,303,2023,61,,,registered,final,hp-387\n\
             learning_family,303,2024,60,,,all,final,hp-387",
            &[
                [
                    "TD034 observations.csv:3 denominator_kind “registered”",
                    "năm 2023: trên tổng số; năm 2023: trên số đã đăng ký; hai cách tính không nằm trên một đường",
                    "2023: of all; 2023: of those registered; two bases are never on one line",
                ],
                [
                    "TD033 observations.csv:4 value “60”",
                    "20,0 % năm 2023 → 60,0 % năm 2024: tăng 40,0 điểm trong một năm",
                    "20.0% in 2023 → 60.0% in 2024: up 40.0 points in one year",
                ],
            ],
        ),
    ]);
}

#[test]
fn a_change_of_areas_may_be_why() {
    let jump = "learning_family,356,2023,20,,,,final,hp-387\nlearning_family,356,2024,60,,,,final,hp-387";
    let sentence = "20,0 % năm 2023 → 60,0 % năm 2024: tăng 40,0 điểm trong một năm";
    for (change, why) in [
        ("358,356,merged,2024-09-01,whole,hp-387", "; địa giới thay đổi ngày 01/09/2024, có thể là lý do"),
        ("356,303,moved,2024-01-01,part,hp-387", "; địa giới thay đổi ngày 01/01/2024, có thể là lý do"),
        // Another name is the same territory; before the first figure and after the second nothing lies between.
        ("356,356,renamed,2024-09-01,whole,hp-387", ""),
        ("356,303,moved,2023-12-31,part,hp-387", ""),
        ("356,303,moved,2025-01-01,part,hp-387", ""),
    ] {
        let mut package = Package::of_examples();
        package.add("observations.csv", OBSERVATIONS, jump.as_bytes());
        package.add("area_changes.csv", "area,successor,kind,date,extent,source", change.as_bytes());
        let messages: Vec<String> = told(&package).into_iter().map(|[_, vi, _]| vi).collect();
        assert_eq!(messages, [format!("{sentence}{why}")], "{change}");
    }
}

#[test]
fn series_of_two_kinds() {
    observations(&[
        (
            "learning_family,303,2023,60,,,,final,hp-387\nlearning_family,303,2024,61,,,all,final,hp-387\n\
             learning_family,303,2025,62,,,registered,final,hp-387",
            &[[
                "TD034 observations.csv:3 denominator_kind “all”",
                "năm 2023: không ghi mẫu số; năm 2024: trên tổng số; hai cách tính không nằm trên một đường",
                "2023: no basis stated; 2024: of all; two bases are never on one line",
            ]],
        ),
        // Whichever comes first, the sample row is the one that is told of.
        (
            "learning_family,303,2023,60,,,,sample,hp-387\nlearning_family,303,2024,61,,,,estimated,hp-387",
            &[[
                "TD035 observations.csv:2 obs_status “sample”",
                "năm 2023 là số minh họa (sample), năm 2024 là số thật (estimated): không được lẫn trong một chuỗi",
                "2023 is sample data, 2024 is real (estimated): one series may not mix them",
            ]],
        ),
        ("learning_family,303,2023,60,,,,sample,hp-387\nlearning_family,304,2023,61,,,,final,hp-387", &[]),
    ]);
}

#[test]
fn years_to_come() {
    observations(&[
        ("learning_family,31,2026,70,,,,final,hp-387", &[]),
        (
            "learning_family,31,2027,70,,,,final,hp-387",
            &[[
                "TD036 observations.csv:2 year “2027”",
                "năm 2027 chưa đến; hôm nay là ngày 22/11/2026",
                "the year 2027 is yet to come; today is 22 November 2026",
            ]],
        ),
    ]);
}

#[test]
fn sums_of_the_areas_below() {
    let parts = "learning_family,303,2024,60.0,600,1000,,final,hp-387\nlearning_family,304,2024,80.0,800,1000,,final,hp-387\n";
    let one_part = "learning_family,303,2024,60.0,600,1000,,final,hp-387\n";
    // 600 + 800 of 1000 + 1000 are 70 %.
    let cases: [(&str, &str, &[[&str; 3]]); 5] = [
        (parts, "learning_family,31,2024,70.0,1400,2000,,final,hp-387", &[]),
        (parts, "learning_family,31,2024,70.05,,,,final,hp-387", &[]),
        (
            parts,
            "learning_family,31,2024,75.0,,,,final,hp-387",
            &[[
                "TD039 observations.csv:4 value “75”",
                "cộng 2/2 quận, huyện: 1.400/2.000 = 70,0 %, nhưng ghi 75,0 %: chênh 5,0 điểm",
                "sum of 2 of 2 districts: 1,400/2,000 = 70.0%, but it says 75.0%: 5.0 points apart",
            ]],
        ),
        // One of two is not there, so nothing follows; another basis cannot be compared.
        (one_part, "learning_family,31,2024,75.0,,,,final,hp-387", &[]),
        (parts, "learning_family,31,2024,75.0,,,all,final,hp-387", &[]),
    ];
    for (parts, whole, expected) in cases {
        observations(&[(&format!("{parts}{whole}"), expected)]);
    }
}

#[test]
fn shares_of_one() {
    let row = |area, year, value| format!("learning_family,{area},{year},{value},,,,final,hp-387\n");
    let three = [row(303, 2023, "0.6"), row(303, 2024, "0.71"), row(303, 2025, "1")].concat();
    let four = [row(303, 2022, "0"), three.clone()].concat();
    let told_of = |text: &str| {
        let mut package = Package::of_examples();
        package.add("observations.csv", OBSERVATIONS, text.trim_end().as_bytes());
        told(&package)
    };
    assert_eq!(
        told_of(&three),
        [[
            "TD041 observations.csv:2 value “0.6”",
            "cả 3 số liệu của Hồng Bàng đều không quá 1 (0,6; 0,71; 1): có lẽ là tỷ lệ so với 1, chưa nhân với 100",
            "none of the 3 figures of Hồng Bàng is above 1 (0.6; 0.71; 1): perhaps shares of one, not multiplied by 100",
        ]]
    );
    assert!(told_of(&four)[0][1].starts_with("cả 4 số liệu của Hồng Bàng đều không quá 1 (0; 0,6; 0,71; …)"));
    // One year of several areas; a year that tells it all of both areas leaves nothing to say of either.
    let areas = |year| [row(303, year, "0.63"), row(304, year, "0.71")].concat();
    assert_eq!(
        told_of(&areas(2025)),
        [[
            "TD041 observations.csv:2 value “0.63”",
            "cả 2 số liệu năm 2025 đều không quá 1 (0,63; 0,71): có lẽ là tỷ lệ so với 1, chưa nhân với 100",
            "none of the 2 figures of 2025 is above 1 (0.63; 0.71): perhaps shares of one, not multiplied by 100",
        ]]
    );
    assert_eq!(told_of(&[areas(2024), areas(2025)].concat()).len(), 2);
    // One figure may be true, so may a real zero, and so is one above 1.
    for silent in [
        row(303, 2023, "0.6"),
        [row(303, 2023, "0"), row(303, 2024, "0")].concat(),
        [row(303, 2023, "0.6"), row(303, 2024, "1.2")].concat(),
        [row(303, 2023, "0.6"), row(304, 2023, "60")].concat(),
        [row(303, 2023, "0.6"), row(304, 2024, "0.6")].concat(),
    ] {
        assert_eq!(told_of(&silent), Vec::<[String; 3]>::new(), "{silent}");
    }
}

#[test]
fn periods_are_told_of_once_with_the_day_that_they_may_mean() {
    // 45078 days after 30 December 1899 are 1 June 2023: 45292 is 1 January 2024, and 214 days lie between.
    check_rows(
        "observations.csv",
        "indicator,area,year,period,value,obs_status,source",
        &[(
            "learning_family,304,2023,45078,70,final,hp-387\nlearning_family,303,2023,45078,60,final,hp-387",
            &[[
                "TD048 observations.csv:2 period “45078”",
                "không theo dạng nào trong các dạng 2023, 2023-06, 2023-06-30, 2022/2023; được giữ nguyên văn, ở 2 dòng; có phải là 2023-06-01?",
                "in none of the forms 2023, 2023-06, 2023-06-30, 2022/2023; kept as it stands, in 2 rows; is it 2023-06-01?",
            ]],
        )],
    );
}

#[test]
fn counts_of_what_is_no_share() {
    observations(&[
        ("learning_district,303,2024,no,,,,final,hp-387", &[]),
        (
            "learning_district,303,2024,no,,8,,final,hp-387",
            &[[
                "TD045 observations.csv:2 denominator “8”",
                "“không” không phải là tỷ lệ, nên số đếm 8 không có nghĩa",
                "“no” is no share, so that the count 8 means nothing",
            ]],
        ),
    ]);
}
