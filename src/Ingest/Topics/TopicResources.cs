using System.Reflection;

namespace LaborRisk.Ingest.Topics;

/// <summary>The word lists, sentences and weights inside this assembly.</summary>
internal static class TopicResources
{
    public static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The build left out the resource {name}; see Ingest.csproj.");

    public static bool Has(string name) => Assembly.GetExecutingAssembly().GetManifestResourceInfo(name) is not null;

    /// <summary>Lines that are neither empty nor comments (#).</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
