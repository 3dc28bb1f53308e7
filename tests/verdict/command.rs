//! The command line, through the streams that it is given.

use muctieu::command::{Streams, run};
use serde_json::Value;

/// Exit code, answer, remarks.
fn called(arguments: &[&str], input: &[u8]) -> (u8, String, String) {
    let arguments: Vec<String> = arguments.iter().map(|argument| (*argument).to_owned()).collect();
    let (mut input, mut output, mut remarks) = (input, Vec::new(), Vec::new());
    let mut streams = Streams {
        input: &mut input,
        output: &mut output,
        remarks: &mut remarks,
        now: muctieu::plan::DateTime::default(),
        chance: 0,
    };
    let code = run(&arguments, &mut streams);
    (code, String::from_utf8(output).unwrap(), String::from_utf8(remarks).unwrap())
}

fn lines(output: &str) -> Vec<Value> {
    output.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn verdicts_are_given_in_the_order_of_the_questions() {
    let input = concat!(
        r#"{"id":"gdp","target":"6,6-6,8","result":"7,02","unit":"%","direction":"higher"}"#,
        "\n\n",
        r#"{"id":7,"target":"Dưới 4","result":"3,1","unit":"%","direction":"lower"}"#,
        "\r\n",
        r#"{"id":null,"target":95,"result":94.5,"unit":"%","direction":"higher","more":[1]}"#,
    );
    let (code, output, remarks) = called(&["verdict"], input.as_bytes());
    assert_eq!((code, remarks.as_str()), (0, ""));
    let lines = lines(&output);
    let verdicts: Vec<_> = lines.iter().map(|line| (line["id"].clone(), line["verdict"].as_str().unwrap())).collect();
    assert_eq!(verdicts, [("gdp".into(), "Vượt"), (7.into(), "Đạt"), (Value::Null, "Không đạt")]);
    assert_eq!(lines[0]["relation"], "between");
    assert!(lines[0]["reason"].as_str().unwrap().contains("7,02"));
}

#[test]
fn a_bad_line_names_itself_and_spoils_no_other() {
    let good = r#"{"id":1,"target":"≥ 10","result":"12","unit":"","direction":"higher"}"#;
    let mut input = Vec::new();
    for bad in [
        &b"garbage"[..],
        b"{\"id\":\"x\",\"target\":\"10\",\"result\":\"9\",\"direction\":\"sideways\"}",
        b"{\"id\":\"y\",\"result\":\"9\"}",
        b"{\"id\":\"z\",\"target\":[1],\"result\":\"9\"}",
        b"[]",
        b"\"\"",
        b"{\"id\":\"w\",\"target\":\"\xff\xfe\",\"result\":\"9\"}",
        b"{\"id\":\"e\",\"target\":1e5,\"result\":\"9\"}",
        b"null",
    ] {
        input.extend_from_slice(bad);
        input.push(b'\n');
        input.extend_from_slice(good.as_bytes());
        input.push(b'\n');
    }
    let (code, output, remarks) = called(&["verdict", "--json"], &input);
    assert_eq!(code, 0);
    let lines = lines(&output);
    assert_eq!(lines.len(), 18);
    for (number, pair) in lines.chunks(2).enumerate() {
        assert_eq!((pair[0]["verdict"].as_str(), pair[1]["verdict"].as_str()), (Some("Không rõ"), Some("Vượt")));
        if number != 6 {
            assert!(pair[0]["reason"].as_str().unwrap().contains(&format!("dòng {}:", number * 2 + 1)), "{}", pair[0]);
        }
    }
    assert_eq!(lines[2]["id"], "x");
    assert_eq!(remarks.lines().count(), 8);
}

#[test]
fn a_plan_is_printed_as_a_table_and_as_json() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/public/cases/kon-tum-2021.json");
    let (code, output, remarks) = called(&["check", file], b"");
    assert!(code < 2, "{remarks}");
    assert!(output.contains("Đạt tiến độ") && output.contains("STT"), "{output}");
    let (_, output, _) = called(&["check", file, "--json", "--as-of", "2021-M9"], b"");
    let answer: Value = serde_json::from_str(&output).unwrap();
    assert_eq!(answer["as_of"], "2021-M9");
    assert!(answer["statuses"].as_array().unwrap().len() > 20);
    assert!(answer["statuses"].as_array().unwrap().iter().all(|line| line["reason"].is_string()));
}

#[test]
fn what_cannot_be_done_is_said_on_the_other_stream() {
    for arguments in [
        &["check"][..],
        &["check", "no such file"],
        &["check", "a", "b"],
        &["check", "a", "--as-of"],
        &["check", "a", "--as-of", "September"],
        &["verdict", "--loud"],
        &["dance"],
        &[],
    ] {
        let (code, output, remarks) = called(arguments, b"");
        assert_eq!((code, output.as_str()), (2, ""), "{arguments:?}");
        assert!(!remarks.is_empty());
    }
    assert_eq!(called(&["--help"], b"").0, 0);
}
