//! The memory of the program.

/// While a list comes in one thread reads it, another matches its rows and a third packs them, so that most of what is let go
/// of was taken by another thread. The GNU allocator has threads wait for each other there, and keeps a third of all memory
/// after everyone was read; see decision 34. It is not made for Microsoft's compiler, whose systems keep their own.
#[cfg(not(target_env = "msvc"))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;
