//! Rebuilds the crate when a file of law is added or removed.

fn main() {
    println!("cargo::rerun-if-changed=../../law");
}
