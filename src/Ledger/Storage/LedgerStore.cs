using Microsoft.Data.Sqlite;

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
    private readonly Lock writing = new();

    private LedgerStore(SqliteConnection writer, string readers)
    {
        this.writer = writer;
        this.readers = readers;
    }

    /// <summary>Opens or creates the ledger and brings its structure up to date.</summary>
    /// <param name="path">The file; its folder is created, and what is created can be read by the owner only.</param>
    /// <exception cref="LedgerException">The file is no ledger, is damaged, or was written by a newer version.</exception>
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
            var store = new LedgerStore(writer, address.ToString());
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
            throw new LedgerException(
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
    internal T Write<T>(Func<Work, T> work)
    {
        lock (writing)
        {
            using var transaction = writer.BeginTransaction();
            var answer = work(new Work(writer, transaction));
            transaction.Commit();
            return answer;
        }
    }

    /// <summary>Reads one consistent moment of the ledger.</summary>
    internal T Read<T>(Func<Work, T> work)
    {
        using var reader = new SqliteConnection(readers);
        reader.Open();
        using var transaction = reader.BeginTransaction(deferred: true);
        return work(new Work(reader, transaction));
    }

    private static void Set(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        command.ExecuteNonQuery();
    }
}
