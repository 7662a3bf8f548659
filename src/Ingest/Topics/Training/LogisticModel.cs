using System.Runtime.Intrinsics;

namespace LaborRisk.Ingest.Topics.Training;

/// <summary>Multinomial logistic regression in single precision: what is trained before it is rounded to bytes.</summary>
/// <remarks>Layout of the weights: hashed rows, then concepts, then one bias row; each <see cref="TopicLanes.Width"/> lanes.</remarks>
internal sealed class LogisticModel
{
    private readonly Lexicon lexicon;
    private readonly float[] weights;

    private LogisticModel(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        weights = new float[(FeatureWalk.Rows + lexicon.Concepts + 1) * TopicLanes.Width];
        for (var concept = 0; concept < lexicon.Concepts; concept++)
        {
            lexicon.Prior(concept).CopyTo(ConceptRow(concept));
        }
    }

    public ReadOnlySpan<float> Rows => weights.AsSpan(0, FeatureWalk.Rows * TopicLanes.Width);

    public ReadOnlySpan<float> ConceptsAndBias => weights.AsSpan(FeatureWalk.Rows * TopicLanes.Width);

    public static LogisticModel Train(
        IReadOnlyList<TrainingText> texts, IReadOnlyList<TextFeatures> features, Lexicon lexicon, TrainingSettings settings)
    {
        var model = new LogisticModel(lexicon);
        var start = (float[])model.weights.Clone();
        var targets = texts.Select(text => Target(text, settings)).ToArray();
        var scores = new float[TopicLanes.Width];
        Lbfgs.Minimise(
            (at, gradient) =>
            {
                var value = Penalty(at, start, gradient, settings);
                for (var i = 0; i < texts.Count; i++)
                {
                    Score(at, features[i], scores);
                    var (weight, target, hit) = (texts[i].Weight, targets[i], 0f);
                    for (var k = 0; k < TopicNames.Count; k++)
                    {
                        hit += target[k] * scores[k];
                    }

                    value += weight * (TopicLanes.Softmax(scores) - hit);
                    for (var k = 0; k < TopicNames.Count; k++)
                    {
                        scores[k] = weight * (scores[k] - target[k]);
                    }

                    AddGradient(gradient, features[i], scores);
                }

                return value;
            },
            model.weights,
            settings.Iterations);
        return model;
    }

    /// <summary>Scores of one text before temperature, natural-log odds.</summary>
    public void Score(TextFeatures text, Span<float> scores) => Score(weights, text, scores);

    private Span<float> ConceptRow(int concept) => weights.AsSpan((FeatureWalk.Rows + concept) * TopicLanes.Width, TopicLanes.Width);

    private static float[] Target(TrainingText text, TrainingSettings settings)
    {
        var target = new float[TopicLanes.Width];
        var secondary = text.Secondary.Members().Where(topic => topic != text.Topic).ToArray();
        target[(int)text.Topic] = secondary.Length == 0 ? 1 : 1 - settings.SecondaryShare;
        foreach (var topic in secondary)
        {
            target[(int)topic] = settings.SecondaryShare / secondary.Length;
        }

        return target;
    }

    private static double Penalty(float[] at, float[] start, float[] gradient, TrainingSettings settings)
    {
        double sum = 0;
        for (var i = 0; i < at.Length; i++)
        {
            var pull = i < FeatureWalk.Rows * TopicLanes.Width ? settings.GramPenalty : settings.ConceptPenalty;
            var away = at[i] - start[i];
            gradient[i] = pull * away;
            sum += 0.5 * pull * away * away;
        }

        return sum;
    }

    private static void Score(ReadOnlySpan<float> at, TextFeatures text, Span<float> scores)
    {
        Vector256<float> low = default, high = default;
        foreach (var row in text.Rows)
        {
            low += Vector256.Create(at.Slice(row * TopicLanes.Width, 8));
            high += Vector256.Create(at.Slice(row * TopicLanes.Width + 8, 8));
        }

        low *= text.RowValue;
        high *= text.RowValue;
        foreach (var concept in text.ConceptsAndBias)
        {
            var start = (FeatureWalk.Rows + concept) * TopicLanes.Width;
            low += Vector256.Create(at.Slice(start, 8));
            high += Vector256.Create(at.Slice(start + 8, 8));
        }

        low.CopyTo(scores);
        high.CopyTo(scores[8..]);
    }

    private static void AddGradient(Span<float> gradient, TextFeatures text, ReadOnlySpan<float> errors)
    {
        Vector256<float> low = Vector256.Create(errors), high = Vector256.Create(errors[8..]);
        foreach (var concept in text.ConceptsAndBias)
        {
            Add(gradient.Slice((FeatureWalk.Rows + concept) * TopicLanes.Width, TopicLanes.Width), low, high);
        }

        low *= text.RowValue;
        high *= text.RowValue;
        foreach (var row in text.Rows)
        {
            Add(gradient.Slice(row * TopicLanes.Width, TopicLanes.Width), low, high);
        }
    }

    private static void Add(Span<float> row, Vector256<float> low, Vector256<float> high)
    {
        (Vector256.Create((ReadOnlySpan<float>)row) + low).CopyTo(row);
        (Vector256.Create((ReadOnlySpan<float>)row[8..]) + high).CopyTo(row[8..]);
    }
}
