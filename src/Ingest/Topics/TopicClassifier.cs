using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LaborRisk.Domain;

namespace LaborRisk.Ingest.Topics;

/// <summary>
/// Names the topic of a query: normalised characters, a lexicon of the trade, and hashed character n-grams into one linear model.
/// Holds no state between texts, so one instance serves any number of threads.
/// </summary>
public sealed class TopicClassifier
{
    private readonly Lexicon lexicon;
    private readonly TopicWeights weights;

    private TopicClassifier(TopicWeights weights, Lexicon lexicon) => (this.weights, this.lexicon) = (weights, lexicon);

    /// <summary>Version of lexicon and weights, for <c>modelVersion</c>.</summary>
    public string Version => weights.Version;

    /// <summary>The cross-validation table printed when the weights were made.</summary>
    public string TrainingReport => weights.Report;

    /// <summary>The weights that come with the product.</summary>
    public static TopicClassifier LoadDefault()
    {
        using var stream = TopicResources.Open("topics.weights");
        return Load(stream);
    }

    /// <summary>Weights written by <c>train-topics</c>.</summary>
    /// <exception cref="InvalidDataException">Not a weights file, a damaged one, or one made for another lexicon or format.</exception>
    public static TopicClassifier Load(Stream s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return new TopicClassifier(TopicWeights.Read(s, Lexicon.Default), Lexicon.Default);
    }

    /// <summary>Judges one text; of a longer one the first 2,000 characters. Allocates nothing and never throws.</summary>
    public TopicVerdict Classify(ReadOnlySpan<char> text)
    {
        Span<float> probabilities = stackalloc float[TopicLanes.Width];
        Score(text, probabilities);
        TopicLanes.Softmax(probabilities);
        return Decide(probabilities, weights.LabourFrom, weights.SecondaryFrom);
    }

    /// <summary>The rule from probabilities to a verdict, shared with training.</summary>
    internal static TopicVerdict Decide(ReadOnlySpan<float> probabilities, float labourFrom, float secondaryFrom)
    {
        var labour = 1 - probabilities[(int)Topic.Other];
        var best = 0;
        for (var i = 1; i < TopicNames.Scoring; i++)
        {
            best = probabilities[i] > probabilities[best] ? i : best;
        }

        var topic = labour < labourFrom ? Topic.Other : (Topic)best;
        var secondary = default(TopicSet);
        for (var i = 0; i < TopicNames.Scoring; i++)
        {
            if (i != (int)topic && probabilities[i] >= secondaryFrom)
            {
                secondary = secondary.With((Topic)i);
            }
        }

        return new TopicVerdict(topic, probabilities[(int)topic], secondary);
    }

    private void Score(ReadOnlySpan<char> text, Span<float> scores)
    {
        var sum = new RowSum(weights.Rows);
        var met = FeatureWalk.Over(text, lexicon, ref sum, out var grams);
        var (low, high) = sum.Total();
        var perGram = grams == 0 ? 0 : 1 / MathF.Sqrt(grams);
        low *= perGram * Vector256.Create<float>(weights.Scales);
        high *= perGram * Vector256.Create<float>(weights.Scales, 8);

        ref var concepts = ref MemoryMarshal.GetArrayDataReference(weights.ConceptsAndBias);
        AddConcepts(ref concepts, met.First, 0, ref low, ref high);
        AddConcepts(ref concepts, met.Second, 64, ref low, ref high);
        AddConcepts(ref concepts, met.Third, 128, ref low, ref high);
        AddRow(ref concepts, lexicon.Concepts, ref low, ref high);
        (low * weights.Sharpness).CopyTo(scores);
        (high * weights.Sharpness).CopyTo(scores[8..]);
    }

    private static void AddConcepts(ref float rows, ulong bits, int offset, ref Vector256<float> low, ref Vector256<float> high)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            AddRow(ref rows, offset + BitOperations.TrailingZeroCount(bits), ref low, ref high);
        }
    }

    private static void AddRow(ref float rows, int row, ref Vector256<float> low, ref Vector256<float> high)
    {
        low += Vector256.LoadUnsafe(ref rows, (nuint)(row * TopicLanes.Width));
        high += Vector256.LoadUnsafe(ref rows, (nuint)(row * TopicLanes.Width + 8));
    }
}
