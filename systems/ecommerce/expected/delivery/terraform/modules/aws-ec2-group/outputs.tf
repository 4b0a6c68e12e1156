output "group_name" {
  description = "Le groupe."
  value       = aws_autoscaling_group.main.name
}
