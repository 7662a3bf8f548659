using BenchmarkDotNet.Attributes;
using LaborRisk.Domain;
using LaborRisk.Ingest.Topics;
using LaborRisk.Simulator;

namespace LaborRisk.Bench.Steps;

/// <summary>Text → topic, over what simulated workers type.</summary>
public class ClassifySteps
{
    private const int Texts = 4_096;
    private readonly TopicClassifier classifier = TopicClassifier.LoadDefault();
    private string[] texts = [];

    [GlobalSetup]
    public void Write()
    {
        var book = PhraseBook.Load();
        var dice = new Dice(7, "bench texts");
        texts = [.. Enumerable.Range(0, Texts).Select(i => book.Text((Topic)(i % Topics.Count), dice))];
    }

    [Benchmark(OperationsPerInvoke = Texts)]
    public int Classify()
    {
        var labour = 0;
        foreach (var text in texts)
        {
            labour += classifier.Classify(text).Topic == Topic.Other ? 0 : 1;
        }

        return labour;
    }
}
