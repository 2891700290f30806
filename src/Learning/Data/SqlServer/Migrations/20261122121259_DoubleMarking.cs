using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Learning.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class DoubleMarking : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Grades_SubmissionId",
                table: "Grades");

            migrationBuilder.AddColumn<bool>(
                name: "IsMarkedTwice",
                table: "Submissions",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "FinishedAt",
                table: "Grades",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Part",
                table: "Grades",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "IsMarkedTwice",
                table: "Assignments",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_Grades_SubmissionId_Part",
                table: "Grades",
                columns: new[] { "SubmissionId", "Part" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Grades_SubmissionId_Part",
                table: "Grades");

            migrationBuilder.DropColumn(
                name: "IsMarkedTwice",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "FinishedAt",
                table: "Grades");

            migrationBuilder.DropColumn(
                name: "Part",
                table: "Grades");

            migrationBuilder.DropColumn(
                name: "IsMarkedTwice",
                table: "Assignments");

            migrationBuilder.CreateIndex(
                name: "IX_Grades_SubmissionId",
                table: "Grades",
                column: "SubmissionId",
                unique: true);
        }
    }
}
