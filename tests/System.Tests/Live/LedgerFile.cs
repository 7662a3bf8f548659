using LaborRisk.Domain;
using Microsoft.Data.Sqlite;

namespace LaborRisk.WholeProduct.Live;

/// <summary>Reads the ledger of a service as anybody with SQLite can, beside it or after it.</summary>
internal static class LedgerFile
{
    /// <summary>The engine's steps in the order in which they were stored; people's are left out.</summary>
    public static IReadOnlyList<ToldStep> EngineSteps(string data)
    {
        using var ledger = Open(data);
        var hearers = Rows(ledger, "SELECT step_no, officer_id || ' ' || transport || ' ' || reason FROM deliveries WHERE state <> 'withheld'")
            .ToLookup(row => (long)row[0], row => (string)row[1]);
        return
        [
            .. Rows(ledger, "SELECT step_no, alert_id, transition, at, level FROM steps WHERE made_by IS NULL ORDER BY step_no").Select(row => new ToldStep(
                (string)row[1], (string)row[2], new Instant((long)row[3]), (string)row[4], ToldStep.Sorted(hearers[(long)row[0]]))),
        ];
    }

    /// <summary>A figure.</summary>
    public static long Count(string data, string query)
    {
        using var ledger = Open(data);
        return (long)Rows(ledger, query).Single()[0];
    }

    private static SqliteConnection Open(string data)
    {
        var path = new SqliteConnectionStringBuilder { DataSource = Path.Combine(data, "ledger.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        var connection = new SqliteConnection(path.ToString());
        connection.Open();
        return connection;
    }

    private static List<object[]> Rows(SqliteConnection ledger, string query)
    {
        using var command = ledger.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
