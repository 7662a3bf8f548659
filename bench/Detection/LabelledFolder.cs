namespace LaborRisk.Bench.Detection;

/// <summary>A folder in the form of a labelled district: events, directory, officers, truth.</summary>
internal sealed record LabelledFolder(string Name, string Path)
{
    public string Events => File("events.ndjson.gz");

    public string Enterprises => File("enterprises.csv");

    public string Officers => File("officers.csv");

    public string File(string name) => System.IO.Path.Combine(Path, name);
}
