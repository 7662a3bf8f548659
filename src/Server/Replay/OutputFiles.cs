using System.Buffers;
using LaborRisk.Domain;
using LaborRisk.Domain.Wire;
using LaborRisk.Ingest;

namespace LaborRisk.Server.Replay;

/// <summary>The three output files of a run. Lengths are known, so that a resumed run can cut off what was written after its checkpoint.</summary>
internal sealed class OutputFiles : IDisposable
{
    private const int FlushAt = 1 << 18;

    private readonly OutputFile scores;
    private readonly OutputFile alerts;
    private readonly OutputFile deadLetters;
    private readonly NdjsonWriter scoreLines;
    private readonly NdjsonWriter alertLines;
    private readonly string modelVersion;
    private readonly int thresholdVersion;

    public OutputFiles(string folder, CompanyDirectory directory, Thresholds thresholds, string modelVersion)
    {
        scores = new OutputFile(Path.Combine(folder, "scores.ndjson"));
        alerts = new OutputFile(Path.Combine(folder, "alerts.ndjson"));
        deadLetters = new OutputFile(Path.Combine(folder, "dead-letters.ndjson"));
        scoreLines = new NdjsonWriter(scores.Buffer, directory);
        alertLines = new NdjsonWriter(alerts.Buffer, directory);
        this.modelVersion = modelVersion;
        thresholdVersion = thresholds.Version;
    }

    public void Write(Outcome outcome)
    {
        foreach (var score in outcome.Scores)
        {
            scoreLines.Write(score, modelVersion, thresholdVersion);
        }

        foreach (var alert in outcome.Alerts)
        {
            alertLines.Write(alert);
        }

        scores.FlushFrom(FlushAt);
        alerts.FlushFrom(FlushAt);
    }

    public void Write(DeadLetter letter)
    {
        DeadLetterJson.Write(deadLetters.Buffer, letter);
        deadLetters.FlushFrom(FlushAt);
    }

    /// <summary>Makes what was written durable and notes how long the files are.</summary>
    public void Save(BinaryWriter writer)
    {
        foreach (var file in (OutputFile[])[scores, alerts, deadLetters])
        {
            writer.Write(file.MakeDurable());
        }
    }

    /// <summary>Cuts the files to the noted lengths.</summary>
    public void Load(BinaryReader reader)
    {
        foreach (var file in (OutputFile[])[scores, alerts, deadLetters])
        {
            file.CutTo(reader.ReadInt64());
        }
    }

    /// <summary>Empties the files: a run from the start.</summary>
    public void StartAnew()
    {
        foreach (var file in (OutputFile[])[scores, alerts, deadLetters])
        {
            file.CutTo(0);
        }
    }

    public void Dispose()
    {
        scoreLines.Dispose();
        alertLines.Dispose();
        scores.Dispose();
        alerts.Dispose();
        deadLetters.Dispose();
    }

    private sealed class OutputFile(string path) : IDisposable
    {
        private readonly FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 0);

        public ArrayBufferWriter<byte> Buffer { get; } = new(FlushAt * 2);

        public void FlushFrom(int size)
        {
            if (Buffer.WrittenCount >= size)
            {
                file.Write(Buffer.WrittenSpan);
                Buffer.ResetWrittenCount();
            }
        }

        public long MakeDurable()
        {
            FlushFrom(0);
            file.Flush(flushToDisk: true);
            return file.Position;
        }

        public void CutTo(long length)
        {
            if (file.Length < length)
            {
                throw new InvalidDataException(
                    $"{path} 比检查点记录的短，无法续跑，请重新开始。 / {path} is shorter than its checkpoint says: start anew, without --resume.");
            }

            file.SetLength(length);
            file.Position = length;
        }

        public void Dispose()
        {
            FlushFrom(0);
            file.Dispose();
        }
    }
}
