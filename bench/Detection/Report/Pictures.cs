namespace LaborRisk.Bench.Detection.Report;

/// <summary>The report's pictures, kept until it is written.</summary>
internal sealed class Pictures
{
    private readonly Dictionary<string, string> drawn = [];

    /// <returns>The name by which the page shows it.</returns>
    public string Add(string name, string svg)
    {
        drawn[name] = svg;
        return name;
    }

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, svg) in drawn)
        {
            File.WriteAllText(Path.Combine(folder, name), svg);
        }
    }
}
