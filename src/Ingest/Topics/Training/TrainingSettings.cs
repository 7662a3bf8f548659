namespace LaborRisk.Ingest.Topics.Training;

/// <summary>What was tuned by cross-validation over the labelled texts.</summary>
public sealed record TrainingSettings
{
    /// <summary>Pull of the n-gram weights towards 0.</summary>
    public float GramPenalty { get; init; } = 0.02f;

    /// <summary>Pull of the concept weights towards the lexicon's own.</summary>
    public float ConceptPenalty { get; init; } = 0.2f;

    /// <summary>Weight of one sentence of our own; a labelled text has 1.</summary>
    public float SentenceWeight { get; init; } = 0.6f;

    /// <summary>Weight of all background texts together, in labelled texts.</summary>
    public float BackgroundWeight { get; init; } = 250;

    /// <summary>Weight of all unlabelled texts together, in labelled texts.</summary>
    public float UnlabelledWeight { get; init; } = 150;

    /// <summary>Weight of a labelled background text (second reading).</summary>
    public float ReadingWeight { get; init; } = 1f;

    /// <summary>Share of the target that a text's secondary topics get.</summary>
    public float SecondaryShare { get; init; } = 0.2f;

    public int Iterations { get; init; } = 80;

    /// <summary>Divides the texts into folds and halves.</summary>
    public int Seed { get; init; } = 20250901;
}
