using System.Collections.Frozen;

namespace LaborRisk.Server.Accounts;

/// <summary>How far a caller reaches through one route.</summary>
internal enum Reach : byte
{
    /// <summary>Refused.</summary>
    None,

    /// <summary>Allowed; shows nothing of an alert.</summary>
    Yes,

    /// <summary>One's own town or inbox.</summary>
    Own,

    /// <summary>The whole district.</summary>
    All,
}

/// <summary>One row: a route such as <c>GET /api/alerts</c> or an act such as <c>act release</c>, and the reach of every kind of caller.</summary>
internal sealed record AccessRow(string Route, FrozenDictionary<string, Reach> Reaches);

/// <summary>Who may call what: <c>access.txt</c>, read by the service and by the tests alike.</summary>
internal sealed class AccessTable
{
    private readonly FrozenDictionary<string, AccessRow> rows;

    private AccessTable(IReadOnlyList<string> callers, IReadOnlyList<AccessRow> rows)
    {
        Callers = callers;
        Rows = rows;
        this.rows = rows.ToFrozenDictionary(row => row.Route, StringComparer.Ordinal);
    }

    /// <summary>Kinds of caller: <c>anyone</c>, the roles, the kinds of token.</summary>
    public IReadOnlyList<string> Callers { get; }

    public IReadOnlyList<AccessRow> Rows { get; }

    /// <summary>The table in the program.</summary>
    public static AccessTable Read()
    {
        using var reader = new StreamReader(typeof(AccessTable).Assembly.GetManifestResourceStream("access.txt")!);
        return Parse(reader.ReadToEnd());
    }

    /// <exception cref="FormatException">A row has not one cell for each caller, or a cell is unknown.</exception>
    public static AccessTable Parse(string text)
    {
        var lines = text.Split('\n')
            .Where(line => line.Trim().Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToList();
        var callers = lines[0][1..];
        return new AccessTable(callers, [.. lines.Skip(1).Select(cells => Row(cells, callers))]);
    }

    /// <summary>The reach of a caller; nobody reaches what is not in the table.</summary>
    /// <param name="route">Method and pattern, or <c>act</c> and its kind.</param>
    public Reach Of(string route, string caller) => rows.TryGetValue(route, out var row) ? row.Reaches.GetValueOrDefault(caller) : Reach.None;

    private static AccessRow Row(string[] cells, string[] callers)
    {
        if (cells.Length != callers.Length + 2)
        {
            throw new FormatException($"The row {cells[0]} {cells.ElementAtOrDefault(1)} has {cells.Length - 2} cells for {callers.Length} callers.");
        }

        return new AccessRow(
            $"{cells[0]} {cells[1]}",
            callers.Zip(cells[2..]).ToFrozenDictionary(pair => pair.First, pair => ReachOf(pair.Second), StringComparer.Ordinal));
    }

    private static Reach ReachOf(string cell) => cell switch
    {
        "-" => Reach.None,
        "yes" => Reach.Yes,
        "own" => Reach.Own,
        "all" => Reach.All,
        _ => throw new FormatException($"Unknown cell {cell} in the access table."),
    };
}
