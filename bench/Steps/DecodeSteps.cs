using System.Text.Json;
using BenchmarkDotNet.Attributes;
using LaborRisk.Ingest;
using LaborRisk.Ingest.Topics;

namespace LaborRisk.Bench.Steps;

/// <summary>
/// Bytes → signal beside bytes → object. Decoding alone checks everything the contract asks for; the whole door also classifies, forgets who
/// asked, and recognises duplicates, for which it remembers every id.
/// </summary>
public class DecodeSteps
{
    private const int Records = 4_096;
    private readonly RecordDecoder decoder = new();
    private RawLines lines = null!;

    [GlobalSetup]
    public void Simulate() => lines = RawLines.Simulate(Records);

    [Benchmark(Baseline = true, OperationsPerInvoke = Records)]
    public int JsonSerializer_into_a_class()
    {
        var length = 0;
        foreach (var line in lines.Queries)
        {
            length += JsonSerializer.Deserialize<TextRecord>(line, TextRecord.Options)!.Text!.Length;
        }

        return length;
    }

    [Benchmark(OperationsPerInvoke = Records)]
    public int Decode_and_check()
    {
        var accepted = 0;
        foreach (var line in lines.Queries)
        {
            accepted += decoder.Decode(line, null, lines.Companies) is null ? 1 : 0;
        }

        return accepted;
    }

    [Benchmark(OperationsPerInvoke = Records)]
    public long The_whole_door()
    {
        using var keys = EpochKeys.InMemory();
        var intake = new Intake(lines.Companies, TopicClassifier.LoadDefault(), keys, _ => { });
        var batches = new HourlyBatches();
        var position = 0;
        foreach (var line in lines.Queries)
        {
            intake.Accept(line, new RecordOrigin("bench", ++position), batches);
            while (batches.TryTake(out _))
            {
            }
        }

        return intake.Counters.Read;
    }
}
