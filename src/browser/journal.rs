//! The journal: every record goes to `IndexedDB` first, which commits at once where local storage takes seconds.

use std::cell::RefCell;

use indexed_db_futures::{
    KeyRange,
    database::Database,
    prelude::*,
    transaction::{TransactionDurability, TransactionMode, TransactionOptions},
};
use thiserror::Error;

const DATABASE: &str = "muctieu";
const STORE: &str = "records";

/// What the journal could not do, in the browser's words.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("journal: {0}")]
pub struct JournalError(String);

thread_local! {
    /// The open database. It is given back to be closed when the page goes away.
    static OPEN: RefCell<Option<Database>> = const { RefCell::new(None) };
}

fn failed(error: impl std::fmt::Display) -> JournalError {
    JournalError(error.to_string())
}

async fn database() -> Result<Database, JournalError> {
    if let Some(open) = OPEN.with_borrow(Clone::clone) {
        return Ok(open);
    }
    let database = Database::open(DATABASE)
        .with_version(1_u8)
        .with_on_upgrade_needed(|_, database| {
            database.create_object_store(STORE).build()?;
            Ok(())
        })
        .await
        .map_err(failed)?;
    OPEN.set(Some(database.clone()));
    Ok(database)
}

/// Writes records under their keys, all or none, and returns once the browser has committed them to disk.
///
/// # Errors
/// When the browser refuses; nothing was written then.
pub async fn write(records: &[(String, String)]) -> Result<(), JournalError> {
    if write_once(records).await.is_ok() {
        return Ok(());
    }
    // Browsers close a database behind the page's back (cleared site data, a sleeping phone): open it anew once.
    OPEN.set(None);
    write_once(records).await
}

async fn write_once(records: &[(String, String)]) -> Result<(), JournalError> {
    let database = database().await?;
    let mut options = TransactionOptions::new();
    options.set_durability(TransactionDurability::Strict);
    let transaction = database
        .transaction(STORE)
        .with_mode(TransactionMode::Readwrite)
        .with_options(options)
        .build()
        .map_err(failed)?;
    let store = transaction.object_store(STORE).map_err(failed)?;
    for (key, record) in records {
        store.put(record.as_str()).with_key(key.as_str()).primitive().map_err(failed)?;
    }
    transaction.commit().await.map_err(failed)
}

/// Every key that begins with `prefix`.
///
/// # Errors
/// When the browser refuses.
pub async fn keys(prefix: &str) -> Result<Vec<String>, JournalError> {
    let database = database().await?;
    let transaction = database.transaction(STORE).build().map_err(failed)?;
    let store = transaction.object_store(STORE).map_err(failed)?;
    let range = KeyRange::Bound(prefix.to_owned(), false, format!("{prefix}\u{ffff}"), true);
    let keys = store.get_all_keys::<String>().with_query::<String, _>(range).primitive().map_err(failed)?;
    Ok(keys.await.map_err(failed)?.filter_map(Result::ok).collect())
}

/// Reads every record whose key begins with `prefix`.
///
/// # Errors
/// When the browser refuses.
pub async fn read(prefix: &str) -> Result<Vec<(String, String)>, JournalError> {
    let database = database().await?;
    let transaction = database.transaction(STORE).build().map_err(failed)?;
    let store = transaction.object_store(STORE).map_err(failed)?;
    let range = || KeyRange::Bound(prefix.to_owned(), false, format!("{prefix}\u{ffff}"), true);
    let keys = store.get_all_keys::<String>().with_query::<String, _>(range()).primitive().map_err(failed)?;
    let keys: Vec<String> = keys.await.map_err(failed)?.filter_map(Result::ok).collect();
    let records = store.get_all::<String>().with_query::<String, _>(range()).primitive().map_err(failed)?;
    let records: Vec<String> = records.await.map_err(failed)?.filter_map(Result::ok).collect();
    if keys.len() != records.len() {
        return Err(JournalError(format!("{} keys and {} records", keys.len(), records.len())));
    }
    Ok(keys.into_iter().zip(records).collect())
}

/// Takes every record away whose key begins with `prefix`.
///
/// # Errors
/// When the browser refuses.
pub async fn remove(prefix: &str) -> Result<(), JournalError> {
    let database = database().await?;
    let transaction = database.transaction(STORE).with_mode(TransactionMode::Readwrite).build().map_err(failed)?;
    let store = transaction.object_store(STORE).map_err(failed)?;
    let range = KeyRange::Bound(prefix.to_owned(), false, format!("{prefix}\u{ffff}"), true);
    store.delete::<String, _>(range).primitive().map_err(failed)?;
    transaction.commit().await.map_err(failed)
}
