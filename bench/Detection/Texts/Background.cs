namespace LaborRisk.Bench.Detection.Texts;

/// <summary>Texts without a label that training takes beside the labelled ones; empty where they are not there.</summary>
internal static class Background
{
    public static IReadOnlyList<string> Queries(DataFolder data) => Files(data, "search-queries.tsv.gz");

    public static IReadOnlyList<string> Questions(DataFolder data) => Files(data, "questions.jsonl.gz");

    private static string[] Files(DataFolder data, string name) => data.Part("unlabelled-text", name) is { } path ? [path] : [];
}
