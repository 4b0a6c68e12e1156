output "role_arn" {
  description = "Le rôle."
  value       = aws_iam_role.pod.arn
}
