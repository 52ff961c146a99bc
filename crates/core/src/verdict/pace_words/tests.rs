//! Sentences about paces, worked by hand in the comments.

use super::*;
use crate::model::Direction;
use crate::verdict::explain::tests::subject;
use crate::verdict::tests::{Series, counted};
use crate::verdict::with_pace;

/// 44,7 % in 2020 to 63,2 % in 2025, towards 80 % in 2030.
fn rising() -> Series {
    let points = [counted(2020, 4470, 35_581, 79_600), counted(2025, 6320, 50_308, 79_600)];
    Series::up(&[(2030, 8000)]).with(&points)
}

#[track_caller]
fn check_what_if(series: &Series, pace: i64, vi: &str, en: &str) {
    let what_if = with_pace(&series.case(), Value::from_hundredths(pace)).unwrap();
    let subject = subject(series.unit, series.direction);
    let said = |lang| what_if_sentence(&what_if, &subject, lang).replace('\u{a0}', " ");
    assert_eq!((said(Lang::Vi).as_str(), said(Lang::En).as_str()), (vi, en));
}

#[test]
fn a_pace_that_is_enough() {
    // 63,2 + 5 × 3,4 = 80,2 in 2030; 63,2 + 4 × 3,4 = 76,8 in 2029. 3,4 % of 79 600 is 2706,4.
    check_what_if(
        &rising(),
        340,
        "Tăng 3,4 điểm/năm (khoảng 2.706 gia đình/năm): đạt mục tiêu 80 % đúng hạn, năm 2030",
        "Rising by 3.4 points a year (about 2,706 families a year): the 80% target is reached on time, in 2030",
    );
    // 63,2 + 3 × 6 = 81,2 in 2028, two years before 2030; 63,2 + 5 × 6 = 93,2. 6 % of 79 600 is 4776.
    check_what_if(
        &rising(),
        600,
        "Tăng 6,0 điểm/năm (4.776 gia đình/năm): đạt mục tiêu 80 % vào năm 2028, sớm 2 năm",
        "Rising by 6.0 points a year (4,776 families a year): the 80% target is reached in 2028, 2 years early",
    );
}

#[test]
fn a_pace_that_is_not_enough() {
    // 63,2 + 5 × 3 = 78,2; 80,0 − 78,2 = 1,8; 1,8 % of 79 600 is 1432,8, so 1433. 63,2 + 6 × 3 = 81,2 in 2031. 3 % is 2388.
    check_what_if(
        &rising(),
        300,
        "Tăng 3,0 điểm/năm (2.388 gia đình/năm): đến năm 2030 là 78,2 %, còn thiếu 1,8 điểm so với mục tiêu 80 % (1.433 \
         gia đình); đến năm 2031 mới đạt",
        "Rising by 3.0 points a year (2,388 families a year): 78.2% in 2030, 1.8 points short of the 80% target (1,433 \
         families); reached in 2031 only",
    );
    // 80,0 − 63,2 = 16,8; 16,8 % of 79 600 is 13 372,8.
    check_what_if(
        &rising(),
        0,
        "Giữ nguyên mức năm 2025: đến năm 2030 là 63,2 %, còn thiếu 16,8 điểm so với mục tiêu 80 % (13.373 gia đình); với \
         nhịp này không thể đạt",
        "Staying at the level of 2025: 63.2% in 2030, 16.8 points short of the 80% target (13,373 families); this pace \
         never gets there",
    );
    // 63,2 − 5 = 58,2; 80,0 − 58,2 = 21,8; 21,8 % of 79 600 is 17 352,8.
    check_what_if(
        &rising(),
        -100,
        "Giảm 1,0 điểm/năm (796 gia đình/năm): đến năm 2030 là 58,2 %, còn thiếu 21,8 điểm so với mục tiêu 80 % (17.353 gia \
         đình); với nhịp này không thể đạt",
        "Falling by 1.0 points a year (796 families a year): 58.2% in 2030, 21.8 points short of the 80% target (17,353 \
         families); this pace never gets there",
    );
}

#[test]
fn a_pace_that_cannot_last() {
    // 63,2 + 5 × 9 = 108,2; 63,2 + 2 × 9 = 81,2 in 2027. 9 % of 79 600 is 7164.
    check_what_if(
        &rising(),
        900,
        "Tăng 9,0 điểm/năm (7.164 gia đình/năm): đạt mục tiêu 80 % vào năm 2027, sớm 3 năm; tỷ lệ không thể vượt 100 %, nên \
         nhịp này không thể kéo dài đến 2030",
        "Rising by 9.0 points a year (7,164 families a year): the 80% target is reached in 2027, 3 years early; a share \
         cannot exceed 100%, so this pace cannot last until 2030",
    );
}

#[test]
fn a_target_that_is_reached_may_be_lost() {
    // 82,0 + 5 × 1 = 87,0; 82,0 − 5 × 1 = 77,0, and 80,0 − 77,0 = 3,0.
    let series = Series::up(&[(2030, 8000)]).of(&[(2025, 8200)]);
    check_what_if(
        &series,
        100,
        "Tăng 1,0 điểm/năm: đến năm 2030 là 87,0 %, vẫn đạt mục tiêu 80 %",
        "Rising by 1.0 points a year: 87.0% in 2030, still within the 80% target",
    );
    check_what_if(
        &series,
        -100,
        "Giảm 1,0 điểm/năm: đến năm 2030 là 77,0 %, còn thiếu 3,0 điểm so với mục tiêu 80 %; không còn đạt nữa",
        "Falling by 1.0 points a year: 77.0% in 2030, 3.0 points short of the 80% target; the target would be lost",
    );
}

#[test]
fn less_may_be_better() {
    // 6,0 − 5 × 0,5 = 3,5; 3,5 − 2,0 = 1,5 above; (6,0 − 2,0) / 0,5 = 8 years, so 2033.
    let series = Series::down(&[(2030, 200)]).of(&[(2025, 600)]);
    check_what_if(
        &series,
        -50,
        "Giảm 0,5 điểm/năm: đến năm 2030 là 3,5 %, còn cao hơn mục tiêu 2 % là 1,5 điểm; đến năm 2033 mới đạt",
        "Falling by 0.5 points a year: 3.5% in 2030, 1.5 points above the 2% target; reached in 2033 only",
    );
}

#[test]
fn pace_so_far_beside_the_pace_needed() {
    let said = |series: &Series, lang| {
        let pace = series.verdict().pace.unwrap();
        pace_sentence(&pace, &subject(series.unit, Direction::Up), lang).replace('\u{a0}', " ")
    };
    // (63,2 − 44,7) / 5 = 3,7; (80,0 − 63,2) / 5 = 3,36.
    assert_eq!(
        said(&rising(), Lang::Vi),
        "Đến nay 3,7 điểm/năm (2020–2025); cần 3,36 điểm/năm để đạt mục tiêu 2030"
    );
    assert_eq!(
        said(&rising(), Lang::En),
        "So far 3.7 points a year (2020–2025); 3.36 points a year needed to reach the 2030 target"
    );
    let reached = Series::up(&[(2030, 8000)]).of(&[(2025, 8200)]);
    assert_eq!(said(&reached, Lang::Vi), "Chưa đủ số liệu để tính nhịp đến nay; mục tiêu 2030 đã đạt");
}
