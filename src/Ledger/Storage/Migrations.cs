using System.Globalization;
using System.Reflection;

namespace LaborRisk.Ledger;

/// <summary>Numbered SQL files, each applied once and in order.</summary>
internal static class Migrations
{
    private const string Register = "CREATE TABLE IF NOT EXISTS migrations (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL)";

    private static readonly Assembly Home = typeof(Migrations).Assembly;

    /// <summary>Names such as <c>0001_alerts.sql</c>, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Home.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <exception cref="LedgerException">The ledger was written by a newer version.</exception>
    public static void Apply(Work work)
    {
        work.Execute(Register);
        var applied = work.First<long?>("SELECT MAX(number) FROM migrations") ?? 0;
        var newest = Number(Names[^1]);
        if (applied > newest)
        {
            throw new LedgerException(
                $"台账由更新的版本写成（结构 {applied}，本程序为 {newest}），请使用新版本。" +
                $"The ledger has structure {applied}, this program knows {newest}: use the newer version.");
        }

        foreach (var name in Names.Where(name => Number(name) > applied))
        {
            work.Execute(Text(name));
            work.Execute("INSERT INTO migrations (number, name) VALUES (@Number, @Name)", new { Number = Number(name), Name = name });
        }
    }

    public static long Number(string name) => long.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Text(string name)
    {
        using var reader = new StreamReader(Home.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
