using LaborRisk.Ingest.Topics.Training;

namespace LaborRisk.Bench.Detection.Texts;

/// <summary>Topic weights trained on one half of the labelled texts, and the texts of the other half. Near-duplicates are in the same half.</summary>
/// <param name="Weights">File.</param>
/// <param name="Unseen">The other half.</param>
internal sealed record HalfModel(int Seed, string Weights, IReadOnlyList<TrainingText> Unseen)
{
    private const int Folds = 5;

    /// <summary>Two ways to divide the texts.</summary>
    public static readonly IReadOnlyList<int> Seeds = [1, 2];

    public static HalfModel Train(DataFolder data, string labelled, int seed, Runner runner)
    {
        runner.Progress.WriteLine($"topics, half {seed} …");
        var path = Path.Combine(runner.Folder, $"half-{seed}.weights");
        using (var file = File.Create(path))
        {
            TopicTrainer.Train(labelled, Background.Queries(data), Background.Questions(data), Folds, seed, new TrainingSettings(), file);
        }

        var texts = TextFiles.ReadLabelled(labelled);
        var side = Ingest.Topics.Training.Folds.Divide(texts, 2, seed);
        return new HalfModel(seed, path, [.. texts.Where((_, i) => side[i] == 1)]);
    }
}
