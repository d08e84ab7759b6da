//! Makes the window's context: configuration, capabilities, icons, screens.

fn main() {
    tauri_build::build();
}
