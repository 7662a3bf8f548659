namespace LaborRisk.Ledger;

/// <summary>All that an act says, as it is stored: by it a repeated act is told from another one under the same key.</summary>
internal sealed record ActContent
{
    public const string Select = """
        SELECT alert_id AS AlertId, kind AS Kind, note AS Note, to_officer AS "To", finding AS Finding, workers AS Workers, fen AS Fen,
            mediated AS Mediated
        FROM acts WHERE act_id = @Id
        """;

    public string AlertId { get; init; } = "";

    public string Kind { get; init; } = "";

    public string? Note { get; init; }

    public string? To { get; init; }

    public string? Finding { get; init; }

    public long? Workers { get; init; }

    public long? Fen { get; init; }

    public long? Mediated { get; init; }

    public static ActContent Of(AlertAct act) => new()
    {
        AlertId = act.AlertId,
        Kind = act.Kind.Name(),
        Note = act.Outcome?.Note ?? act.Note,
        To = act.To,
        Finding = act.Outcome?.Finding,
        Workers = act.Outcome?.Workers,
        Fen = (long?)(act.Outcome?.Yuan * AlertFigures.FenPerYuan),
        Mediated = act.Outcome?.Mediated is { } mediated ? mediated ? 1 : 0 : null,
    };
}
