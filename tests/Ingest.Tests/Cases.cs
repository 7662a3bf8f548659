namespace LaborRisk.Ingest.Tests;

/// <summary>Tables of cases: <c>input ⇶ expected</c>, lines beginning with # are comments.</summary>
internal static class Cases
{
    private const string Arrow = " ⇶ ";

    /// <summary>Groups of cases that belong together, parted by blank lines.</summary>
    public static IEnumerable<List<(string Input, string Expected)>> Groups(string name)
    {
        var group = new List<(string, string)>();
        foreach (var line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Cases", name)).Append(""))
        {
            if (line.Length == 0 && group.Count > 0)
            {
                yield return group;
                group = [];
            }
            else if (line.Contains(Arrow, StringComparison.Ordinal) && line[0] != '#')
            {
                var at = line.LastIndexOf(Arrow, StringComparison.Ordinal);
                group.Add((line[..at], line[(at + Arrow.Length)..]));
            }
        }
    }
}
