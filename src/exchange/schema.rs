//! The JSON Schema of a plan file, generated from the types that read and write it.
//!
//! What a cell may hold depends on the cell, hence the schema of an edit is a list of rules: a path of this kind, then
//! a value of that form. Paths that no rule knows are of a newer version and may hold anything.

use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, transform::transform_subschemas};
use serde_json::{Map, Value, json};

use super::json::{FORMAT, VERSION};
use crate::ledger::{Author, Cell, CellKind, ChangeId};
use crate::plan::{
    Acceptance, Actual, Archive, Code, DateTime, Dismissal, GroupField, IndicatorField, Json, Note, OutlineField,
    Period, Ruling, Submission, Target, TaskField, UnitField, Utc,
};

/// The schema as text, the same whenever the types are the same.
///
/// # Errors
/// When it has no JSON form, which no schema lacks.
pub fn text() -> Result<String, serde_json::Error> {
    // By way of the canonical form, because the order of keys depends on what other crates ask of `serde_json`.
    let sorted: Value = Json::of(&schema())?.read()?;
    serde_json::to_string_pretty(&sorted).map(|text| text + "\n")
}

/// The schema of a plan file of version [`VERSION`].
#[must_use]
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize().with_transform(readable);
    let mut generator = settings.into_generator();
    let code = generator.subschema_for::<Code>();
    let edit = edit(&mut generator);
    let change = change(&mut generator);
    let mut definitions = generator.take_definitions(true);
    definitions.insert("Edit".into(), edit);
    definitions.insert("Change".into(), change);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A provincial plan in a file of muctieu",
        "description": "A plan is what all its changes add up to. Nothing is overwritten: a later change says which \
                        earlier ones it replaces. Decimal numbers are strings, so that no program rounds them.",
        "type": "object",
        "required": ["format", "version", "plan", "changes"],
        "additionalProperties": false,
        "properties": {
            "format": { "const": FORMAT, "description": "The program whose file this is." },
            "version": { "const": VERSION, "description": "The version of this form." },
            "plan": described(code.clone().to_value(), "Identity of the plan; files of one plan can be merged."),
            "unit": described(code.to_value(), "The unit for which a part of the plan was cut out; absent in a whole plan."),
            "digest": {
                "type": "string",
                "pattern": "^[0-9a-f]{64}$",
                "description": "SHA-256 of the changes as the program writes them. A file that was edited by hand opens with a \
                                warning.",
            },
            "changes": {
                "type": "array",
                "items": { "$ref": "#/$defs/Change" },
                "description": "Every change, sorted by identity; no two have the same.",
            },
        },
        "$defs": definitions,
    })
}

fn change(generator: &mut SchemaGenerator) -> Value {
    let id = generator.subschema_for::<ChangeId>().to_value();
    let at = generator.subschema_for::<DateTime<Utc>>().to_value();
    let by = generator.subschema_for::<Author>().to_value();
    json!({
        "title": "A change",
        "description": "Everything that one act of a person set, together.",
        "type": "object",
        "required": ["id", "at", "by", "edits"],
        "additionalProperties": false,
        "properties": {
            "id": described(id, "Its identity: who wrote it (one tab of one browser) and the writer's running number."),
            "at": described(at, "When, by the writer's clock."),
            "by": by,
            "note": { "type": "string", "description": "Why, in the author's words." },
            "edits": {
                "type": "array",
                "minItems": 1,
                "items": { "$ref": "#/$defs/Edit" },
                "description": "What was set; a cell at most once.",
            },
        },
    })
}

fn edit(generator: &mut SchemaGenerator) -> Value {
    let id = generator.subschema_for::<ChangeId>().to_value();
    let rules: Vec<Value> = CellKind::ALL.iter().flat_map(|kind| rules(*kind, generator)).collect();
    json!({
        "title": "An edit",
        "description": "One cell of the plan, set by a change.",
        "type": "object",
        "required": ["cell", "value"],
        "additionalProperties": false,
        "properties": {
            "cell": {
                "type": "string",
                "minLength": 1,
                "maxLength": Cell::LONGEST,
                "pattern": r"^\P{Cc}+$",
                "description": "Path of the cell. Paths that match no rule belong to a newer version and are kept.",
            },
            "value": { "description": "The new value, in the form that the cell asks for; null takes the value away." },
            "over": {
                "type": "array",
                "items": id,
                "description": "The changes whose edits of this cell it replaces. Edits that nobody replaces and that \
                                disagree are a conflict.",
            },
        },
        "allOf": rules,
    })
}

/// The rules for one kind of cell.
fn rules(kind: CellKind, generator: &mut SchemaGenerator) -> Vec<Value> {
    let word = kind.word();
    match kind {
        CellKind::Outline => fields(word, "", OutlineField::ALL, OutlineField::name, OutlineField::schema, generator),
        CellKind::Unit => fields(word, CODE, UnitField::ALL, UnitField::name, UnitField::schema, generator),
        CellKind::Group => fields(word, CODE, GroupField::ALL, GroupField::name, GroupField::schema, generator),
        CellKind::Indicator => {
            fields(word, CODE, IndicatorField::ALL, IndicatorField::name, IndicatorField::schema, generator)
        }
        CellKind::Task => fields(word, CODE, TaskField::ALL, TaskField::name, TaskField::schema, generator),
        CellKind::Target => entry::<Target>(word, &["INDICATOR", "UNIT", "LEVEL", "VALID-FROM"], generator),
        CellKind::Actual | CellKind::Estimate => entry::<Actual>(word, &["INDICATOR", "UNIT", "PERIOD"], generator),
        CellKind::Accepted => entry::<Acceptance>(word, &["INDICATOR", "UNIT"], generator),
        CellKind::Note => entry::<Note>(word, &["INDICATOR", "UNIT"], generator),
        CellKind::Verdict => entry::<Ruling>(word, &["INDICATOR", "UNIT", "YEAR"], generator),
        CellKind::Dismissed => entry::<Dismissal>(word, &["CHECK", "INDICATOR", "UNIT", "PERIOD"], generator),
        CellKind::Submission => entry::<Submission>(word, &["UNIT", "PERIOD"], generator),
        CellKind::Archive => entry::<Archive>(word, &["YEAR", "YEAR", "CHANGE"], generator),
    }
}

const CODE: &str = "CODE/";

/// The rules for the fields of a record, one for all fields of the same form.
fn fields<F: Copy>(
    word: &str,
    key: &str,
    all: &[F],
    name: fn(F) -> &'static str,
    schema: fn(F, &mut SchemaGenerator) -> Schema,
    generator: &mut SchemaGenerator,
) -> Vec<Value> {
    let mut forms: Vec<(Value, Vec<&str>)> = Vec::new();
    for field in all {
        let form = schema(*field, generator).to_value();
        match forms.iter_mut().find(|(known, _)| *known == form) {
            Some((_, names)) => names.push(name(*field)),
            None => forms.push((form, vec![name(*field)])),
        }
    }
    let any_key = key.replace("CODE", "[^/]*");
    let right_key = key.replace("CODE", &pattern::<Code>(generator));
    let rule = |(form, names): (Value, Vec<&str>)| {
        let title = format!("{word}/{key}{}", names.join(", "));
        let loose = format!("^{word}/{any_key}({})$", names.join("|"));
        rule(&title, &loose, &format!("^{word}/{right_key}[^/]*$"), form)
    };
    forms.into_iter().map(rule).collect()
}

/// The rule for the entries of a table.
fn entry<T: JsonSchema>(word: &str, parts: &[&str], generator: &mut SchemaGenerator) -> Vec<Value> {
    let form = generator.subschema_for::<T>().to_value();
    let part = |part: &&str| match *part {
        "PERIOD" => pattern::<Period>(generator),
        "YEAR" => "(19|2[0-9])[0-9]{2}".into(),
        "VALID-FROM" => "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])".into(),
        "CHANGE" => pattern::<ChangeId>(generator),
        _ => pattern::<Code>(generator),
    };
    let strict: Vec<String> = parts.iter().map(part).collect();
    let title = format!("{word}/{}", parts.join("/"));
    let loose = format!("^{word}(/[^/]*){{{}}}$", parts.len());
    vec![rule(&title, &loose, &format!("^{word}/{}$", strict.join("/")), form)]
}

/// Where the path looks like this, it must be spelt like that, and the value have that form or be none.
fn rule(title: &str, path: &str, spelling: &str, form: Value) -> Value {
    json!({
        "title": title,
        "if": { "required": ["cell"], "properties": { "cell": { "pattern": path } } },
        "then": { "properties": { "cell": { "pattern": spelling }, "value": or_none(form) } },
    })
}

/// The form, or `null`.
fn or_none(form: Value) -> Value {
    let none = json!({ "type": "null" });
    let has =
        |member: &str, item: &Value| form.get(member).and_then(Value::as_array).is_some_and(|all| all.contains(item));
    if has("anyOf", &none) || has("type", &"null".into()) { form } else { json!({ "anyOf": [form, none] }) }
}

/// What a text of this type looks like, as part of a path. Its length is not looked at.
fn pattern<T: JsonSchema>(generator: &mut SchemaGenerator) -> String {
    let schema = T::json_schema(generator);
    let pattern = schema.get("pattern").and_then(Value::as_str).unwrap_or("[^/]*");
    pattern.trim_start_matches('^').trim_end_matches('$').into()
}

/// Takes the links of Rust's documentation out of descriptions.
fn readable(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        *description = description.replace("[`", "`").replace("`]", "`");
    }
    transform_subschemas(&mut readable, schema);
}

/// A schema with a description of its own.
fn described(form: Value, description: &str) -> Value {
    let mut members = match form {
        Value::Object(members) => members,
        _ => Map::new(),
    };
    members.insert("description".into(), description.into());
    Value::Object(members)
}
