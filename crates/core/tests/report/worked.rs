//! Reports of a small dataset, whose figures are worked by hand.

use tiendo_core::lang::Lang;
use tiendo_core::view::report::{Document, Report};

use crate::trial::Trial;
use crate::{plain, today};

const TRIAL: Trial<'_> = Trial {
    created: "",
    sources: "report,Báo cáo\nplan,Kế hoạch\n",
    indicators: "indicator,short_vi,short_en,name_vi,unit,direction,denominator_kind,counted_vi,counted_en,counted_one_en,levels
family,Gia đình học tập,Learning families,Gia đình,percent,up,all,gia đình,families,family,
dropout,Bỏ học,School leavers,Bỏ học,percent,down,all,,,,
title,Huyện học tập,Learning district,Huyện,yes_no,up,,,,,
grade,Mức độ,Grade,Mức độ,level,up,,,,,grade
citizen,Công dân học tập,Learning citizens,Công dân,percent,up,all,,,,
",
    areas: "area,name_vi,level,parent,valid_to
P,Tỉnh,province,,
A,Quận 1,district,P,
B,Bình,district,P,
",
    changes: "",
    codes: "grade,one,Mức độ 1,Grade 1\ngrade,two,Mức độ 2,Grade 2\n",
    targets: "family,P,2025,70,milestone,descendants
family,P,2030,80,milestone,descendants
dropout,P,2025,2,milestone,self
title,P,2025,yes,milestone,self
grade,P,2025,two,milestone,self
citizen,P,2025,40,milestone,self
",
    // 69 of 100 families: 70 − 69 = 1,0 point, ⌈70 % · 100⌉ − 69 = 1 family; 80 − 69 = 11 families, 3 a year rounded up in five years.
    observations: "family,P,2025,69.0,69,100,all,final,report
dropout,P,2025,1.5,,,all,final,report
title,P,2025,no,,,,final,report
grade,P,2025,two,,,,final,report
citizen,P,2025,55,,,registered,estimated,report
family,A,2025,60.0,6,10,all,final,report
",
};

fn document(area: &str, lang: Lang) -> Document {
    let dataset = TRIAL.read();
    Report::of(&dataset, None, dataset.find_area(area).unwrap(), today()).document(lang)
}

/// The line of the report that begins so, without the numbers of notes.
fn line(area: &str, lang: Lang, begins: &str) -> String {
    let document = document(area, lang);
    let lines = document.lines().map(|line| plain::line(line).replace('\u{a0}', " "));
    let all: Vec<String> = lines.collect();
    let found = all.iter().find(|line| line.starts_with(begins));
    let mut text = found.unwrap_or(&format!("no {begins:?} in {all:#?}")).clone();
    while let Some((open, close)) = text.find('[').zip(text.find(']')) {
        text.replace_range(open..=close, "");
    }
    text
}

#[test]
fn one_family_is_one_family() {
    assert_eq!(
        line("P", Lang::En, "*Learning families*"),
        "*Learning families*: {69.0%} against a target of {70%}, {1.0 points} short, that is {1 family}."
    );
    assert_eq!(
        line("P", Lang::Vi, "*Gia đình học tập*"),
        "*Gia đình học tập*: {69,0 %} so với mục tiêu {70 %}, thiếu {1,0 điểm}, tương ứng {1 gia đình}."
    );
}

#[test]
fn less_is_better_where_the_indicator_says_so() {
    assert_eq!(
        line("P", Lang::Vi, "*Bỏ học*"),
        "*Bỏ học*: {1,5 %} so với mục tiêu {2 %}, thấp hơn {0,5 điểm}."
    );
    assert_eq!(
        line("P", Lang::En, "*School leavers*"),
        "*School leavers*: {1.5%} against a target of {2%}, {0.5 points} below."
    );
}

#[test]
fn titles_are_held_or_not_and_levels_have_names() {
    assert_eq!(line("P", Lang::Vi, "*Huyện học tập*"), "*Huyện học tập*: {chưa đạt}.");
    assert_eq!(line("P", Lang::En, "*Learning district*"), "*Learning district*: {not achieved}.");
    assert_eq!(line("P", Lang::Vi, "*Mức độ*"), "*Mức độ*: {Mức độ 2} so với mục tiêu {Mức độ 2}.");
}

#[test]
fn a_figure_on_another_basis_is_told_and_not_compared() {
    assert_eq!(
        line("P", Lang::Vi, "*Công dân học tập*"),
        "*Công dân học tập*: {55,0 %} năm 2025 (ước tính), trên số đã đăng ký, không so được với mục tiêu {40 %}."
    );
    let text = plain::text(&document("P", Lang::En)).replace('\u{a0}', " ");
    assert!(text.contains("| Learning citizens | {55.0%} | {40%}[7] | – | Other basis |"), "{text}");
}

#[test]
fn gaps_are_told_in_units_for_both_milestones() {
    let gaps = "*Gia đình học tập*: thiếu {1 gia đình} so với mục tiêu 2025; còn {11 gia đình} nữa để đạt mục tiêu \
                2030, bình quân {3 gia đình} mỗi năm.";
    let text = plain::text(&document("P", Lang::Vi)).replace('\u{a0}', " ");
    let section = text.split("## III.").nth(1).unwrap();
    let mut told = section.lines().find(|line| line.starts_with("- *Gia đình")).unwrap()[2..].to_owned();
    while let Some((open, close)) = told.find('[').zip(told.find(']')) {
        told.replace_range(open..=close, "");
    }
    assert_eq!(told, gaps);
    // The notes put the numbers in.
    assert!(text.contains("70,0 − 69,0 = 1,0 điểm"), "{text}");
    assert!(text.contains("⌈70 % × 100⌉ − 69 = 70 − 69 = 1"), "{text}");
}

#[test]
fn areas_below_are_counted_and_the_furthest_is_named() {
    assert_eq!(
        line("P", Lang::En, "{1} of {2} districts"),
        "{1} of {2} districts missed at least one target that was due; {1} has no figure of the target’s year."
    );
    // A name with a digit is no figure: 70 − 60 = 10,0 points.
    assert_eq!(
        line("P", Lang::Vi, "*Quận 1*"),
        "*Quận 1*: không đạt chỉ tiêu duy nhất có mục tiêu 2025; xa mục tiêu nhất là gia đình học tập, cách mục tiêu \
         {10,0 điểm}."
    );
}

#[test]
fn an_area_without_any_figure_says_so() {
    let text = plain::text(&document("B", Lang::En)).replace('\u{a0}', " ");
    for expected in [
        "Bình has no figure for 2025 on its only target for that year.",
        "There is no figure to hold against a target, so that it cannot be told how much is missing.",
        "The dataset has no figures of areas below Bình to hold against targets that were due.",
    ] {
        assert!(text.contains(expected), "{text}");
    }
}
