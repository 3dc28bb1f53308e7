//! Days, due dates and periods.

use muctieu::{plan::Period, text};

use crate::{EN, VI, day};

#[test]
fn days_are_written_as_decree_30_has_them() {
    assert_eq!(text::date(day("2021-10-12"), VI), "12/10/2021");
    assert_eq!(text::date(day("2021-10-12"), EN), "12 Oct 2021");
    assert_eq!(text::long_date(day("2021-10-12"), VI), "ngày 12 tháng 10 năm 2021");
    assert_eq!(text::long_date(day("2021-02-05"), VI), "ngày 05 tháng 02 năm 2021");
    assert_eq!(text::long_date(day("2021-03-05"), VI), "ngày 05 tháng 3 năm 2021");
    assert_eq!(text::long_date(day("2021-02-05"), EN), "5 February 2021");
    let at = day("2021-10-12").and_hms_opt(8, 5, 59).unwrap();
    assert_eq!(text::date_time(at, VI), "12/10/2021 08:05");
    assert_eq!(text::date_time(at, EN), "12 Oct 2021, 08:05");
}

#[test]
fn due_dates_say_how_far_they_are() {
    for (days, vietnamese, english) in [
        (5, "còn 5 ngày", "in 5 days"),
        (1, "còn 1 ngày", "in 1 day"),
        (0, "đến hạn hôm nay", "due today"),
        (-1, "quá hạn 1 ngày", "1 day overdue"),
        (-30, "quá hạn 30 ngày", "30 days overdue"),
    ] {
        assert_eq!(text::days_left(days, VI), vietnamese);
        assert_eq!(text::days_left(days, EN), english);
    }
    assert!(text::days_left(i64::MIN, VI).starts_with("quá hạn"));
    assert_eq!(text::days_ago(3, VI), "3 ngày trước");
    assert_eq!(text::days_ago(1, EN), "yesterday");
}

#[test]
fn periods_have_a_short_and_a_long_name() {
    for (code, short, long, short_en, long_en) in [
        ("2021-08", "T8/2021", "tháng 8 năm 2021", "Aug 2021", "August 2021"),
        ("2021-Q3", "QIII/2021", "quý III năm 2021", "Q3 2021", "third quarter of 2021"),
        ("2021-H1", "6T/2021", "6 tháng đầu năm 2021", "H1 2021", "first six months of 2021"),
        ("2021-H2", "6T cuối/2021", "6 tháng cuối năm 2021", "H2 2021", "last six months of 2021"),
        ("2021-M9", "9T/2021", "9 tháng năm 2021", "9M 2021", "first nine months of 2021"),
        ("2021", "2021", "cả năm 2021", "2021", "full year 2021"),
        ("2021-TAIL", "NĐ 2021", "niên độ 2021 đến 31/01/2022", "FY 2021", "fiscal year 2021 to 31 Jan 2022"),
    ] {
        let period: Period = code.parse().unwrap();
        assert_eq!(text::period(period, VI), short);
        assert_eq!(text::long_period(period, VI), long);
        assert_eq!(text::period(period, EN), short_en);
        assert_eq!(text::long_period(period, EN), long_en);
    }
    let to_date = |code: &str, language| text::period_to_date(code.parse().unwrap(), language);
    assert_eq!(to_date("2021-08", VI), "8 tháng năm 2021");
    assert_eq!(to_date("2021-08", EN), "first eight months of 2021");
    assert_eq!(to_date("2021-Q2", VI), "6 tháng đầu năm 2021");
    assert_eq!(to_date("2021-01", VI), "tháng 1 năm 2021");
    assert_eq!(to_date("2021-12", VI), "cả năm 2021");
    assert_eq!(to_date("2021-H2", EN), "full year 2021");
    let own = |code: &str, language| text::own_period(code.parse().unwrap(), language);
    assert_eq!([own("2021-Q4", VI), own("2021-TAIL", VI)], ["QIV/2021", "T1/2022 (niên độ 2021)"]);
    assert_eq!([own("2021-Q4", EN), own("2021-TAIL", EN)], ["Q4 2021", "Jan 2022 (fiscal year 2021)"]);
    let short = |language| text::short_to_date("2021-TAIL".parse().unwrap(), language);
    assert_eq!([short(VI), short(EN)], ["hết 31/01 năm sau", "31 Jan next year"]);
    // Stands after “đến” and “up to”.
    assert_eq!(to_date("2021-TAIL", VI), "niên độ 2021 (hết 31/01/2022)");
    assert_eq!(to_date("2021-TAIL", EN), "fiscal year 2021 (to 31 Jan 2022)");
}
