using LaborRisk.Domain;

namespace LaborRisk.Ledger.Tests;

/// <summary>A ledger in a folder of its own, with a clock that tests turn and a district of four companies.</summary>
internal sealed class Book : IDisposable
{
    private readonly string? folder;

    public Book(string? path = null, params string[] transports)
    {
        folder = path is null ? Directory.CreateTempSubdirectory("ledger-").FullName : null;
        Path = path ?? System.IO.Path.Combine(folder!, "ledger.db");
        Store = LedgerStore.Open(Path);
        var configured = new Transports(transports);
        Alerts = new AlertBook(Store, () => District, configured, News, Clock);
        Desk = new AlertDesk(Store, () => District, configured, News, Clock);
        Notices = new NoticeBox(Store, News, Clock);
        Outbox = new Outbox(Store, configured);
        Figures = new AlertFigures(Store);
    }

    public string Path { get; }

    public LedgerStore Store { get; }

    public StandingClock Clock { get; } = new();

    public SmallDistrict District { get; } = new();

    public LedgerNews News { get; } = new();

    public AlertBook Alerts { get; }

    public AlertDesk Desk { get; }

    public NoticeBox Notices { get; }

    public Outbox Outbox { get; }

    public AlertFigures Figures { get; }

    public Instant Now => Instant.From(Clock.GetUtcNow());

    public ActResult Act(string alertId, ActKind kind, string key, Officer? to = null, CaseOutcome? outcome = null) =>
        Desk.Do(new Sight.District(), new AlertAct(alertId, kind, "desk", key, null, to?.Id, outcome), to);

    public long Count(string table) => Store.Read(work => work.First<long>($"SELECT COUNT(*) FROM {table}"));

    /// <summary>Every row of every table, as text; ids drawn at random left out.</summary>
    public string Everything() => Store.Read(work => string.Join('\n', new[] { "enterprises", "alerts", "steps", "acts", "deliveries" }
        .SelectMany(table => work.Query<dynamic>($"SELECT * FROM {table} ORDER BY 1, 2, 3").Select(row => $"{table}: {string.Join(", ", ((IDictionary<string, object>)row).Where(field => field.Key != "notice_id"))}"))));

    public void Dispose()
    {
        Store.Dispose();
        News.Dispose();
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
