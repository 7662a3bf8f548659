using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>Adds up the hazard ledger.</summary>
public sealed class AlertFigures(LedgerStore store) : ILedgerFigures
{
    internal const decimal FenPerYuan = 100;

    private const string Sums = """
        SELECT
            COALESCE(SUM(CASE WHEN a.resolved_at IS NULL THEN 1 ELSE 0 END), 0) AS Open,
            COALESCE(SUM(CASE WHEN a.resolved_at IS NULL THEN 0 ELSE 1 END), 0) AS Closed,
            COALESCE(SUM(CASE WHEN a.resolved_at IS NULL AND a.acknowledged_at IS NULL THEN 1 ELSE 0 END), 0) AS Waiting,
            COALESCE(SUM(CASE WHEN a.finding = 'real' THEN a.workers ELSE 0 END), 0) AS Workers,
            COALESCE(SUM(CASE WHEN a.finding = 'real' THEN a.fen ELSE 0 END), 0) AS Fen,
            COALESCE(SUM(CASE WHEN a.finding = 'real' AND a.mediated IS NOT NULL THEN 1 ELSE 0 END), 0) AS Tried,
            COALESCE(SUM(CASE WHEN a.finding = 'real' AND a.mediated = 1 THEN 1 ELSE 0 END), 0) AS Settled
        FROM alerts a JOIN enterprises e ON e.enterprise_id = a.enterprise_id
        WHERE 
        """;

    /// <inheritdoc/>
    public LedgerFigures Now => Of(new Sight.District());

    /// <summary>The figures of what somebody may see.</summary>
    public LedgerFigures Of(Sight sight)
    {
        var sums = store.Read(work => work.First<Row>(Sums + sight.Where, new { SightTown = sight.TownName, SightOfficer = sight.Officer }))!;
        return new LedgerFigures(
            (int)sums.Open, (int)sums.Closed, sums.Workers, (double)(sums.Fen / FenPerYuan),
            sums.Tried == 0 ? null : (double)sums.Settled / sums.Tried, (int)sums.Waiting);
    }

    private sealed record Row
    {
        public long Open { get; init; }

        public long Closed { get; init; }

        public long Waiting { get; init; }

        public long Workers { get; init; }

        public long Fen { get; init; }

        public long Tried { get; init; }

        public long Settled { get; init; }
    }
}
