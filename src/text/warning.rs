//! What a person should know about a figure or a goal as it was read, beside the field where it was typed.

use super::{Language, number};
use crate::plan::notation::{FigureTextError, NumberError, Warning};

/// A warning about a value that was read.
#[must_use]
pub fn warning(warning: &Warning, language: Language) -> String {
    let number = |value| number(value, language);
    match (language, warning) {
        (Language::Vietnamese, Warning::Ambiguous(value)) => {
            format!("Dấu chấm, dấu phẩy có thể hiểu hai cách; đang đọc là {}.", number(*value))
        }
        (Language::English, Warning::Ambiguous(value)) => {
            format!("The dot or comma can be read in two ways; read as {}.", number(*value))
        }
        (Language::Vietnamese, Warning::OtherNotation(value)) => {
            format!("Viết theo cách của ngôn ngữ khác; đang đọc là {}.", number(*value))
        }
        (Language::English, Warning::OtherNotation(value)) => {
            format!("Written in the other language's notation; read as {}.", number(*value))
        }
        (Language::Vietnamese, Warning::Words) => "Không đọc được thành số; giữ nguyên dạng chữ.".into(),
        (Language::English, Warning::Words) => "Not read as a number; kept as words.".into(),
        (Language::Vietnamese, Warning::OtherUnit(unit)) => {
            format!("“{unit}” không phải đơn vị tính của chỉ tiêu; giữ nguyên dạng chữ.")
        }
        (Language::English, Warning::OtherUnit(unit)) => {
            format!("“{unit}” is not the indicator's unit of measure; kept as words.")
        }
        (Language::Vietnamese, Warning::Remark(remark)) => {
            format!("Phần trong ngoặc không tính vào số liệu: {remark}.")
        }
        (Language::English, Warning::Remark(remark)) => format!("The remark in brackets is not part of it: {remark}."),
        (Language::Vietnamese, Warning::AboutDropped) => "Chữ “khoảng” được bỏ; giữ số đã ghi.".into(),
        (Language::English, Warning::AboutDropped) => "“About” was left out; the numbers are kept.".into(),
        (Language::Vietnamese, Warning::WordsForZero) => "Đang đọc là 0 (không phát sinh).".into(),
        (Language::English, Warning::WordsForZero) => "Read as 0 (nothing occurred).".into(),
        (Language::Vietnamese, Warning::Malformed(error)) => {
            format!("{} Giữ nguyên dạng chữ.", number_error(error, language))
        }
        (Language::English, Warning::Malformed(error)) => format!("{} Kept as words.", number_error(error, language)),
        (Language::Vietnamese, Warning::Reversed(low, high)) => {
            format!("{} lớn hơn {}: ghi số nhỏ trước. Giữ nguyên dạng chữ.", number(*low), number(*high))
        }
        (Language::English, Warning::Reversed(low, high)) => {
            format!("{} is above {}: write the smaller number first. Kept as words.", number(*low), number(*high))
        }
    }
}

/// Why digits are not a number, and what to do.
#[must_use]
pub fn number_error(error: &NumberError, language: Language) -> String {
    match error {
        NumberError::Character(stranger) => match language {
            Language::Vietnamese => format!("“{stranger}” không thuộc về một con số."),
            Language::English => format!("“{stranger}” is not part of a number."),
        },
        NumberError::Blank => language.pick(("Chưa nhập số.", "No number is written.")).into(),
        NumberError::SignApart => language
            .pick((
                "Giữa dấu và số có khoảng trắng: viết liền dấu trừ với số, hoặc bỏ gạch đầu dòng.",
                "A blank stands between the sign and the number: join them, or remove the dash.",
            ))
            .into(),
        NumberError::Separators => language
            .pick((
                "Dấu chấm, dấu phẩy đặt sai chỗ: viết 1.234.567,89.",
                "A dot or comma is out of place: write 1,234,567.89.",
            ))
            .into(),
        NumberError::TooLong => language.pick(("Số có quá nhiều chữ số.", "The number has too many digits.")).into(),
        NumberError::MixedNotations => language
            .pick((
                "Hai số viết theo hai cách khác nhau: viết thống nhất dạng 1.234,5.",
                "The two numbers are written in different notations: write both as 1,234.5.",
            ))
            .into(),
    }
}

/// Why digits are not a figure, and what to do.
#[must_use]
pub fn unreadable_figure(error: &FigureTextError, language: Language) -> String {
    match (error, language) {
        (FigureTextError::Number(error), _) => number_error(error, language),
        (FigureTextError::Reversed(low, high), Language::Vietnamese) => {
            format!("{} lớn hơn {}: ghi số nhỏ trước.", number(*low, language), number(*high, language))
        }
        (FigureTextError::Reversed(low, high), Language::English) => {
            format!("{} is above {}: write the smaller number first.", number(*low, language), number(*high, language))
        }
        (FigureTextError::Form, _) => language
            .pick((
                "Không phải số, khoảng (61–62) hay tỷ lệ (456/1.000).",
                "Not a number, a range (61–62) or a ratio (456/1,000).",
            ))
            .into(),
    }
}
