//! Writes the provinces into a folder: `cargo run --package cases -- target/bench/cases`.

use std::{env, error::Error, fs, path::PathBuf};

use cases::province::{districts, two_tier};

fn main() -> Result<(), Box<dyn Error>> {
    let folder: PathBuf = env::args_os().nth(1).ok_or("name a folder to write into")?.into();
    fs::create_dir_all(&folder)?;
    for (name, province) in [("province-2025", districts::PROVINCE), ("province-2026", two_tier::PROVINCE)] {
        fs::write(folder.join(name).with_extension("json"), province.build()?.file()?)?;
    }
    Ok(())
}
