using System.Security.Cryptography;
using System.Text;
using LaborRisk.Domain;

namespace LaborRisk.Ingest.Topics;

/// <summary>
/// Trained weights: one byte a topic for each hashed n-gram row, single precision for the lexicon's concepts. The file carries its
/// seed, the figures of its own cross-validation and a checksum.
/// </summary>
internal sealed class TopicWeights
{
    private const uint Magic = 0x3154524C;
    private const int FormatVersion = 1;
    private const int LargestByte = 127;
    private const int ChecksumLength = 32;

    public required int Seed { get; init; }

    /// <summary>The cross-validation table printed when these weights were made.</summary>
    public required string Report { get; init; }

    /// <summary>What scores are multiplied by so that probabilities hold.</summary>
    public required float Sharpness { get; init; }

    /// <summary>Probability of "some labour topic" from which a text is not <see cref="Topic.Other"/>.</summary>
    public required float LabourFrom { get; init; }

    /// <summary>Probability from which a further topic is named.</summary>
    public required float SecondaryFrom { get; init; }

    /// <summary>Worth of one unit of a byte, by lane.</summary>
    public required float[] Scales { get; init; }

    /// <summary><see cref="FeatureWalk.Rows"/> × <see cref="TopicLanes.Width"/>.</summary>
    public required sbyte[] Rows { get; init; }

    /// <summary>(concepts + 1 bias) × <see cref="TopicLanes.Width"/>, natural-log odds.</summary>
    public required float[] ConceptsAndBias { get; init; }

    /// <summary>Names the weights: format and the head of their checksum.</summary>
    public string Version { get; private set; } = "";

    /// <summary>Rounds rows of single-precision weights to bytes, each topic with a scale of its own.</summary>
    public static (sbyte[] Rows, float[] Scales) Round(ReadOnlySpan<float> weights)
    {
        var scales = new float[TopicLanes.Width];
        for (var i = 0; i < weights.Length; i++)
        {
            scales[i % TopicLanes.Width] = MathF.Max(scales[i % TopicLanes.Width], MathF.Abs(weights[i]) / LargestByte);
        }

        var rows = new sbyte[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var scale = scales[i % TopicLanes.Width];
            rows[i] = scale == 0 ? (sbyte)0 : (sbyte)MathF.Round(weights[i] / scale);
        }

        return (rows, scales);
    }

    public void Write(Stream to, Lexicon lexicon)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(FormatVersion);
            writer.Write(FeatureWalk.Rows);
            writer.Write(lexicon.Fingerprint);
            writer.Write(Seed);
            writer.Write(Report);
            writer.Write(Sharpness);
            writer.Write(LabourFrom);
            writer.Write(SecondaryFrom);
            ForEachTopic(Scales, writer.Write);
            ForEachTopic(ConceptsAndBias, writer.Write);
            ForEachTopic(Rows, writer.Write);
        }

        var bytes = body.ToArray();
        to.Write(bytes);
        to.Write(SHA256.HashData(bytes));
    }

    /// <exception cref="InvalidDataException">Not a weights file, a damaged one, or one made for another lexicon or format.</exception>
    public static TopicWeights Read(Stream from, Lexicon lexicon)
    {
        using var copy = new MemoryStream();
        from.CopyTo(copy);
        var bytes = copy.ToArray();
        Require(bytes.Length > ChecksumLength + sizeof(uint) && BitConverter.ToUInt32(bytes) == Magic, "不是主题模型文件", "not a topic weights file");
        var body = bytes.AsSpan(0, bytes.Length - ChecksumLength);
        var checksum = SHA256.HashData(body);
        Require(bytes.AsSpan(body.Length).SequenceEqual(checksum), "文件已损坏，请重新生成", "the file is damaged; train it again");
        using var reader = new BinaryReader(new MemoryStream(bytes, sizeof(uint), body.Length - sizeof(uint)), Encoding.UTF8);
        Require(reader.ReadInt32() == FormatVersion, "文件格式版本不符", $"its format is not version {FormatVersion}; train it again");
        Require(
            reader.ReadInt32() == FeatureWalk.Rows && reader.ReadBytes(lexicon.Fingerprint.Length).AsSpan().SequenceEqual(lexicon.Fingerprint),
            "词表已更改，请重新训练", "it was trained with another lexicon; run train-topics again");
        return new TopicWeights
        {
            Seed = reader.ReadInt32(),
            Report = reader.ReadString(),
            Sharpness = reader.ReadSingle(),
            LabourFrom = reader.ReadSingle(),
            SecondaryFrom = reader.ReadSingle(),
            Scales = Lanes(1, reader.ReadSingle),
            ConceptsAndBias = Lanes(lexicon.Concepts + 1, reader.ReadSingle),
            Rows = Lanes(FeatureWalk.Rows, reader.ReadSByte),
            Version = $"topics-{FormatVersion}-{Convert.ToHexStringLower(checksum, 0, 4)}",
        };
    }

    private static void Require(bool holds, string chinese, string english)
    {
        if (!holds)
        {
            throw new InvalidDataException($"主题模型无法读取：{chinese} / cannot load the topic weights: {english}");
        }
    }

    private static void ForEachTopic<T>(T[] rows, Action<T> write)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            if (i % TopicLanes.Width < TopicNames.Count)
            {
                write(rows[i]);
            }
        }
    }

    private static T[] Lanes<T>(int count, Func<T> read)
    {
        var rows = new T[count * TopicLanes.Width];
        for (var i = 0; i < rows.Length; i++)
        {
            if (i % TopicLanes.Width < TopicNames.Count)
            {
                rows[i] = read();
            }
        }

        return rows;
    }
}
