variable "name" {
  description = "Name of the site."
  type        = string

  validation {
    condition     = length(var.name) > 2
    error_message = "The name is too short."
  }
}

variable "location" {
  description = "Region."
  type        = string
  default     = "westeurope"
}

variable "scale" {
  description = "Least and most replicas."
  type        = object({ least = number, most = optional(number, 3) })
}

variable "environment" {
  description = "Variables of the container."
  type        = map(string)
  default     = {}
}

variable "database_password" {
  description = "Of the administrator."
  type        = string
  sensitive   = true
}
