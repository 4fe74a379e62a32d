/// The numbered SQL files of this folder, which the build embeds in the program.
///
/// A new migration is two files, `0003_name.up.sql` and `0003_name.down.sql`. One that was
/// released is never changed: databases that had it would refuse the program.
public enum Migrations {}
