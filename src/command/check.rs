//! `muctieu check`: the statuses of a plan, and what is odd about its figures.

use std::fs;

use serde::Serialize;

use super::{Arguments, Command, CommandError, Options, Outcome, Streams, table::table};
use crate::{
    assess::{Assessment, Oddity, YearVerdict, overview, scores, year_verdict},
    exchange::json,
    ledger::Ledger,
    plan::{Code, Decimal, Indicator, Period, Plan, Span},
    text::{
        Language, Term as _, distance, figure_with_unit, flag_in_words, indicator_name, mark, percent_beside_status,
        percent_of_target, period, reason_in_brief, status_in_words, target_in_words,
    },
    views::{
        checks::{Finding, Findings},
        log::away,
    },
};

/// The subcommand.
pub const COMMAND: Command = Command {
    name: "check",
    usage: "muctieu check FILE.json [--as-of PERIOD] [--unit CODE] [--json] [--english]\n    Prints the status of every \
            target at a report period (2021-M9; by default the one at which the plan opens)\n    and what is odd about its \
            figures. Ends with 1 where anything is odd.",
    options: Options { valued: &["--as-of", "--unit"], flags: &["--json", "--english"] },
    run,
};

#[derive(Serialize)]
struct Line {
    indicator: Code,
    number: String,
    name: String,
    status: &'static str,
    status_name: &'static str,
    target: String,
    actual: String,
    percent_of_target: Option<String>,
    from_target: Option<String>,
    ratio: Option<String>,
    reason: String,
    verdict: String,
    flags: Vec<String>,
}

#[derive(Serialize)]
struct Answer {
    plan: Code,
    title: String,
    unit: Code,
    as_of: Period,
    statuses: Vec<Line>,
    score: ScoreLine,
    findings: Vec<FindingLine>,
}

/// A finding of the checks as it is printed.
#[derive(Serialize)]
struct FindingLine {
    check: &'static str,
    check_name: &'static str,
    cell: String,
    place: String,
    what: String,
}

fn run(arguments: &Arguments, streams: &mut Streams) -> Result<Outcome, CommandError> {
    let place = arguments.one_file()?;
    let language = arguments.language();
    let asked_period = arguments.parsed("--as-of")?;
    let asked_unit = arguments.parsed("--unit")?;
    let bytes =
        fs::read(place).map_err(|error| CommandError::Stream { place: place.into(), reason: error.to_string() })?;
    let unreadable = |reason: String| CommandError::Plan { place: place.into(), reason };
    let file = json::read(&bytes).map_err(|error| unreadable(error.to_string()))?;
    for warning in &file.warnings {
        writeln!(streams.remarks, "muctieu check: {place}: {warning:?}")?;
    }
    let mut ledger = Ledger::default();
    ledger.merge(file.changes).map_err(|error| unreadable(error.to_string()))?;
    ledger.limit_to(file.unit.into_iter().collect());
    for away in away(&ledger, language) {
        writeln!(streams.remarks, "muctieu check: {place}: {away}")?;
    }
    let plan = ledger.plan();
    let as_of = asked_period.or(plan.outline.opens_at).or_else(|| Period::new(plan.outline.year, Span::Year).ok());
    let as_of = as_of.ok_or_else(|| CommandError::Usage("the plan has no year: name a period by --as-of".into()))?;
    let unit = asked_unit.unwrap_or_else(|| plan.root_unit());
    let answer = Answer {
        plan: file.plan,
        title: language.either(&plan.outline.title, &plan.outline.title_en).into(),
        statuses: statuses(&ledger, &unit, as_of, language),
        score: score(plan, &unit, as_of),
        findings: findings(&ledger, as_of, language),
        unit,
        as_of,
    };
    if arguments.has("--json") {
        let text = serde_json::to_string_pretty(&answer).map_err(std::io::Error::from)?;
        writeln!(streams.output, "{text}")?;
    } else {
        write!(streams.output, "{}", printed(&answer, language))?;
    }
    Ok(if answer.findings.is_empty() { Outcome::Done } else { Outcome::Findings })
}

fn statuses(ledger: &Ledger, unit: &Code, as_of: Period, language: Language) -> Vec<Line> {
    let plan = ledger.plan();
    let assessed = overview(plan, unit, as_of).assessments;
    let line = |(code, indicator): (Code, &Indicator)| {
        let assessment = assessed.get(&code)?;
        let year = year_verdict(plan, &code, indicator, unit, as_of).ruled(ledger, &code, unit);
        Some(line(code, indicator, assessment, &year, language))
    };
    plan.live_indicators().filter_map(line).collect()
}

fn line(code: Code, indicator: &Indicator, found: &Assessment, year: &YearVerdict, language: Language) -> Line {
    let target = found.target.as_ref().map(|target| target_in_words(target, indicator, language));
    let actual = found.actual.as_ref().map(|actual| {
        let shown = figure_with_unit(&actual.figure, indicator, language);
        format!("{shown} ({})", period(actual.period, language))
    });
    let verdict = if year.is_final || year.ruling.is_some() {
        year.stands().term(language).to_owned()
    } else {
        let as_if = year.suggestion.verdict.term(language).to_lowercase();
        language.pick((format!("nếu dừng ở đây: {as_if}"), format!("if it ended here: {as_if}")))
    };
    Line {
        indicator: code,
        number: indicator.number.clone(),
        name: indicator_name(indicator, language),
        status: found.status.name(),
        status_name: status_in_words(found, indicator, language),
        target: target.unwrap_or_default(),
        actual: actual.unwrap_or_default(),
        percent_of_target: percent_of_target(found, indicator).map(|percent| percent_beside_status(percent, language)),
        from_target: distance(found, indicator, language),
        // Cut and not rounded: a ratio short of a limit never reads as if it had reached it.
        ratio: found.ratio.map(|ratio| ratio.trunc_with_scale(4).normalize().to_string()),
        reason: reason_in_brief(found, indicator, language),
        verdict,
        flags: found.flags.iter().map(|flag| flag_in_words(flag, language)).collect(),
    }
}

/// What nobody has dismissed.
fn findings(ledger: &Ledger, as_of: Period, language: Language) -> Vec<FindingLine> {
    let line = |found: &Oddity| {
        let Finding { check, figure, what, .. } = Finding::of(found, ledger.plan(), language);
        FindingLine {
            check: found.check.name(),
            check_name: check,
            cell: found.cell().to_string(),
            place: figure,
            what,
        }
    };
    Findings::of(ledger, as_of).open.iter().map(line).collect()
}

/// The composite of the plan as it is printed.
#[derive(Serialize)]
struct ScoreLine {
    composite: Option<String>,
    coverage: Option<String>,
    worst: Option<Code>,
}

fn score(plan: &Plan, unit: &Code, as_of: Period) -> ScoreLine {
    let (whole, _) = scores(plan, &overview(plan, unit, as_of));
    // Cut and not rounded, as every ratio.
    let say = |ratio: Option<Decimal>| ratio.map(|ratio| ratio.trunc_with_scale(4).normalize().to_string());
    let coverage = say(whole.coverage());
    ScoreLine { composite: say(whole.composite), coverage, worst: whole.worst.map(|(code, _)| code) }
}

fn printed(answer: &Answer, language: Language) -> String {
    let marks = crate::assess::Status::named;
    let cells = |line: &Line| {
        let status =
            marks(line.status).map_or(String::new(), |status| format!("{} {}", mark(status), line.status_name));
        vec![
            line.number.clone(),
            line.name.clone(),
            line.target.clone(),
            line.actual.clone(),
            line.percent_of_target.clone().or_else(|| line.from_target.clone()).unwrap_or_default(),
            status,
            line.verdict.clone(),
            line.reason.clone(),
        ]
    };
    let rows: Vec<Vec<String>> = answer.statuses.iter().map(cells).collect();
    let heading = language.pick((
        ["STT", "Chỉ tiêu", "Mức giao", "Thực hiện", "So KH", "Tiến độ", "Cả năm", "Vì sao"],
        ["No.", "Indicator", "Target", "Actual", "Against plan", "Status", "Year", "Why"],
    ));
    let mut out = format!("{}, {}\n\n", answer.title, period(answer.as_of, language));
    out.push_str(&table(&heading, &rows));
    out.push_str(&composite(&answer.score, language));
    if answer.findings.is_empty() {
        out.push_str(language.pick(("Không có điểm cần kiểm tra.\n", "Nothing to check.\n")));
    } else {
        let heading = language.pick((["Kiểm tra", "Số liệu", "Nội dung"], ["Check", "Figure", "What"]));
        let rows: Vec<Vec<String>> = answer
            .findings
            .iter()
            .map(|finding| vec![finding.check_name.to_owned(), finding.place.clone(), finding.what.clone()])
            .collect();
        out.push_str(&table(&heading, &rows));
    }
    out
}

fn composite(score: &ScoreLine, language: Language) -> String {
    let coverage = score.coverage.as_deref().unwrap_or("0");
    let words = match (&score.composite, language) {
        (Some(composite), Language::Vietnamese) => {
            format!("Điểm chung {composite}, có số liệu cho {coverage} trọng số")
        }
        (Some(composite), Language::English) => {
            format!("Composite {composite}, with figures for {coverage} of the weight")
        }
        (None, Language::Vietnamese) => format!("Không tính điểm chung: chỉ có số liệu cho {coverage} trọng số"),
        (None, Language::English) => format!("No composite: figures for {coverage} of the weight only"),
    };
    format!("\n{words}\n\n")
}
