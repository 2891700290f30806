using Learning.Courses;
using Learning.Grading.Similarity;

namespace Learning.Tests.Grading.Similarity;

public sealed class CommonGroundTests
{
    [Theory]
    [InlineData("Praca, która odważnie i rzeczowo spiera się z tym kursem, może dostać ich komplet.")]
    [InlineData("Co powiedziałby ktoś, kto sądzi inaczej? Że standard odbiera naturalność? Że mała firma poradzi sobie bez niego?")]
    [InlineData("Teza stoi w jednym zdaniu, jest odpowiedzią autora, a nie powtórzeniem kursu.")]
    public void The_prompt_and_the_rubric_of_the_real_course_are_in_it(string given)
    {
        var course = LibraryReader.Read(Path.Combine(Shape.SourceFiles.Root, "content")).Find("standardy-obslugi-klienta")!;

        SharedPassage.Between(given, given, new CommonGround("inny", [])).ShouldHaveSingleItem();
        SharedPassage.Between(given, given, CommonGround.Of(course, course.Homework.Single())).ShouldBeEmpty();
    }
}
