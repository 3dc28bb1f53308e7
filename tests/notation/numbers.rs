//! Single numbers, in both notations.

use muctieu::plan::{
    Decimal,
    notation::{Number, NumberError, read_number, write_number},
};

use crate::{EN, VI};

/// The number in dots-for-fractions spelling, with `?` where it is ambiguous and `!` where only the other notation
/// reads it.
fn shown(read: &Result<Number, NumberError>) -> String {
    match read {
        Ok(number) => {
            let mark = if number.ambiguous { "?" } else { "" };
            format!("{}{mark}{}", number.value, if number.other_notation { "!" } else { "" })
        }
        Err(error) => format!("{error:?}"),
    }
}

#[test]
fn numbers_are_read_in_the_notation_given_and_never_guessed() {
    // Written, in Vietnamese notation, in English notation.
    let table = [
        ("0", "0", "0"),
        ("7", "7", "7"),
        ("07", "7", "7"),
        ("-5", "-5", "-5"),
        ("−5", "-5", "-5"),
        ("–5", "-5", "-5"),
        ("– 5", "SignApart", "SignApart"),
        ("+ 5", "SignApart", "SignApart"),
        ("+5", "5", "5"),
        ("-0", "0", "0"),
        ("1.000", "1000?", "1.000?"),
        ("1,000", "1.000?", "1000?"),
        ("-1.000", "-1000?", "-1.000?"),
        ("9,99", "9.99", "9.99!"),
        ("9.99", "9.99!", "9.99"),
        ("1.5", "1.5!", "1.5"),
        ("1,5", "1.5", "1.5!"),
        ("12,345.6", "12345.6!", "12345.6"),
        ("12.345,6", "12345.6", "12345.6!"),
        ("1.234.567", "1234567", "1234567!"),
        ("1,234,567", "1234567!", "1234567"),
        ("1.234.567,89", "1234567.89", "1234567.89!"),
        ("1,234,567.89", "1234567.89!", "1234567.89"),
        ("188.567,7", "188567.7", "188567.7!"),
        ("701,723", "701.723?", "701723?"),
        ("816,11", "816.11", "816.11!"),
        ("1 234 567,89", "1234567.89", "1234567.89!"),
        ("1\u{a0}234\u{202f}567", "1234567", "1234567"),
        ("1 234", "1234", "1234"),
        ("0.500", "0.500!", "0.500"),
        ("0,500", "0.500", "0.500!"),
        (",5", "0.5", "0.5!"),
        (".5", "0.5!", "0.5"),
        (" 3.500 ", "3500?", "3.500?"),
        ("3.500,00", "3500.00", "3500.00!"),
        ("1000.5", "1000.5!", "1000.5"),
        ("1000,50", "1000.50", "1000.50!"),
        ("100.00", "100.00!", "100.00"),
        ("", "Blank", "Blank"),
        ("  ", "Blank", "Blank"),
        ("-", "Blank", "Blank"),
        ("1.23.4", "Separators", "Separators"),
        ("1,2,3", "Separators", "Separators"),
        ("1.2.3", "Separators", "Separators"),
        ("12.34.567", "Separators", "Separators"),
        ("1.2345,6", "Separators", "Separators"),
        ("1234.567,8", "Separators", "Separators"),
        ("1.234,567.8", "Separators", "Separators"),
        ("07.000", "Separators", "Separators"),
        ("1..000", "Separators", "Separators"),
        ("1. 000", "Separators", "Separators"),
        ("12 34", "Separators", "Separators"),
        ("1 234.567 890", "Separators", "Separators"),
        ("5.", "Separators", "Separators"),
        ("5,", "Separators", "Separators"),
        (".", "Separators", "Separators"),
        ("12\t345", "Separators", "Separators"),
        ("12\n345", "Separators", "Separators"),
        ("12  345", "Separators", "Separators"),
        ("1e5", "Character('e')", "Character('e')"),
        ("1,23E+05", "Character('e')", "Character('e')"),
        ("5%", "Character('%')", "Character('%')"),
        ("--5", "Character('-')", "Character('-')"),
        ("5-", "Character('-')", "Character('-')"),
        ("5²", "Character('²')", "Character('²')"),
        ("１２", "Character('１')", "Character('１')"),
        ("99999999999999999999999999999999", "TooLong", "TooLong"),
        ("0,00000000000000000000000000001", "TooLong", "TooLong"),
    ];
    for (written, vietnamese, english) in table {
        assert_eq!(shown(&read_number(written, VI)), vietnamese, "{written:?} in Vietnamese");
        assert_eq!(shown(&read_number(written, EN)), english, "{written:?} in English");
    }
}

#[test]
fn numbers_are_written_in_groups_with_the_decimals_they_have() {
    for (value, vietnamese, english) in [
        ("0", "0", "0"),
        ("12", "12", "12"),
        ("123", "123", "123"),
        ("1234", "1.234", "1,234"),
        ("-1234567.890", "-1.234.567,890", "-1,234,567.890"),
        ("0.05", "0,05", "0.05"),
        ("100000", "100.000", "100,000"),
    ] {
        assert_eq!(write_number(value.parse::<Decimal>().unwrap(), VI), vietnamese);
        assert_eq!(write_number(value.parse::<Decimal>().unwrap(), EN), english);
    }
}

/// Trap 3: `1.000` read as 1, `9,99` read as 999.
#[test]
fn trap_3_a_thousand_is_not_one_and_a_fraction_is_not_a_thousand() {
    let value = |text: &str, notation| read_number(text, notation).map(|read| (read.value.to_string(), read.ambiguous));
    assert_eq!(value("1.000", VI), Ok(("1000".into(), true)));
    assert_eq!(value("9,99", VI), Ok(("9.99".into(), false)));
    assert_eq!(value("9,99", EN), Ok(("9.99".into(), false)));
    // What may be meant either way is said to be so, in whichever language it stands.
    assert_eq!(value("1,000", EN), Ok(("1000".into(), true)));
    assert_eq!(value("1.234.567,89", VI), Ok(("1234567.89".into(), false)));
    assert_eq!(value("1,234,567.89", EN), Ok(("1234567.89".into(), false)));
    assert_eq!(value("3.500", VI).map(|read| read.0), Ok("3500".into()));
    assert_eq!(value("0,035", VI).map(|read| read.0), Ok("0.035".into()));
    for notation in [VI, EN] {
        for text in ["1.000,5", "1,000.5", "9,99", "9.99"] {
            let read = read_number(text, notation);
            let far = |value: Decimal| value > Decimal::from(1001) || value.is_zero();
            assert!(!read.is_ok_and(|read| far(read.value)), "{text} became another order of magnitude");
        }
    }
}
