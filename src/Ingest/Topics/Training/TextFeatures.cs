namespace LaborRisk.Ingest.Topics.Training;

/// <summary>A text as the model sees it: rows of the hashed table, each weighing 1/√(number of rows), and concepts.</summary>
internal sealed class TextFeatures
{
    public TextFeatures(string text, Lexicon lexicon)
    {
        var sink = new Sink([]);
        var met = FeatureWalk.Over(text, lexicon, ref sink, out var grams);
        Rows = [.. sink.Rows];
        RowValue = grams == 0 ? 0 : 1 / MathF.Sqrt(grams);
        ConceptsAndBias = [.. Enumerable.Range(0, lexicon.Concepts).Where(met.Contains), lexicon.Concepts];
    }

    public int[] Rows { get; }

    public float RowValue { get; }

    /// <summary>The concepts met; last the bias, which every text has.</summary>
    public int[] ConceptsAndBias { get; }

    private readonly struct Sink(List<int> rows) : IRowSink
    {
        public List<int> Rows => rows;

        public void Add(int row) => rows.Add(row);
    }
}
