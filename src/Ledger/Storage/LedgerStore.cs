using LaborRisk.Domain;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LaborRisk.Ledger;

/// <summary>
/// The ledger's file: one writer at a time, readers beside it, each on a snapshot of its own. What <see cref="Write{T}"/> returned from is on
/// the disk
/// (WAL with full synchronisation); what was interrupted is not there at all.
/// </summary>
public sealed class LedgerStore : IDisposable
{
    private readonly SqliteConnection writer;
    private readonly string readers;
    private readonly string file;
    private readonly Lock writing = new();

    private LedgerStore(SqliteConnection writer, string readers, string file)
    {
        this.writer = writer;
        this.readers = readers;
        this.file = file;
    }

    /// <summary>Opens or creates the ledger and brings its structure up to date.</summary>
    /// <param name="path">The file; its folder is created, and what is created can be read by the owner only.</param>
    /// <exception cref="LedgerException">The file is no ledger, is damaged, or was written by a newer version.</exception>
    /// <exception cref="UnwritableBookException">There is no room to open it, or the disk fails.</exception>
    public static LedgerStore Open(string path)
    {
        OwnerOnly.Create(path);
        var address = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = false, DefaultTimeout = 30 };
        var writer = new SqliteConnection(address.ToString());
        try
        {
            writer.Open();
            Set(writer, "PRAGMA journal_mode = WAL");
            Set(writer, "PRAGMA synchronous = FULL");
            address.Mode = SqliteOpenMode.ReadOnly;
            address.Pooling = true;
            var store = new LedgerStore(writer, address.ToString(), Path.GetFileName(path));
            store.Write(work =>
            {
                Migrations.Apply(work);
                return true;
            });
            return store;
        }
        catch (SqliteException failure)
        {
            writer.Dispose();
            throw IsPassing(failure) ? Unwritable(Path.GetFileName(path), failure) : new LedgerException(
                $"台账文件 {Path.GetFileName(path)} 无法使用，请从备份恢复或移走后重启。The ledger {Path.GetFileName(path)} cannot be used " +
                $"(SQLite {failure.SqliteErrorCode}): restore it from a backup, or move it away and start again.");
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        using (var reader = new SqliteConnection(readers))
        {
            SqliteConnection.ClearPool(reader);
        }

        lock (writing)
        {
            writer.Dispose();
        }
    }

    /// <summary>Does the work in one transaction: all of it or, if it throws, nothing.</summary>
    /// <exception cref="UnwritableBookException">There is no room, the disk fails, or somebody else keeps the file locked; it may be tried again.</exception>
    internal T Write<T>(Func<Work, T> work)
    {
        lock (writing)
        {
            try
            {
                using var transaction = writer.BeginTransaction();
                var answer = work(new Work(writer, transaction));
                transaction.Commit();
                return answer;
            }
            catch (SqliteException failure) when (IsPassing(failure))
            {
                throw Unwritable(file, failure);
            }
        }
    }

    /// <summary>Reads one consistent moment of the ledger.</summary>
    internal T Read<T>(Func<Work, T> work)
    {
        try
        {
            using var reader = new SqliteConnection(readers);
            reader.Open();
            using var transaction = reader.BeginTransaction(deferred: true);
            return work(new Work(reader, transaction));
        }
        catch (SqliteException failure) when (IsPassing(failure))
        {
            throw Unwritable(file, failure);
        }
    }

    /// <summary>What more room, a mended disk or another process's end will cure; damage is none of it.</summary>
    private static bool IsPassing(SqliteException failure) => failure.SqliteErrorCode is
        raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_BUSY or raw.SQLITE_LOCKED;

    private static UnwritableBookException Unwritable(string file, SqliteException failure) => new(
        $"台账文件 {file} 无法读写（SQLite {failure.SqliteErrorCode}），请为其所在磁盘腾出空间，并检查磁盘、权限和占用它的程序，服务随后自行继续。 / "
        + $"The ledger {file} cannot be written (SQLite {failure.SqliteErrorCode}): make room on its disk, check the disk, the rights and who else "
        + "has it open; the service then goes on by itself.",
        failure);

    private static void Set(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        command.ExecuteNonQuery();
    }
}
